-- break leaves the innermost loop only.
for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then break end
    print(i, j)
  end
end
for i = 1, 3 do do if i == 2 then break end end print(i) end
for _, v in ipairs({ 1, 2, 3 }) do
  while true do if v then break end end
  repeat if v == 1 then break end print("repeat", v) break until false
  if v == 2 then break end
end
local function find(list, wanted)
  local at
  for i, v in ipairs(list) do if v == wanted then at = i break end end
  return at
end
print(find({ "a", "b" }, "b"), find({}, "x"))
for i = 1, 2 do local f = function() for j = 1, 5 do if j > i then return j end end end print(f()) end
for k in pairs({ 1, 2, 3 }) do if k == 2 then print("two") break else print("other", k) end end
while true do if true then break else print("never") end end
repeat local x = 1 if x then break end until x
for i = 1, 1 do break end
