for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then break end
    print(i, j)
  end
  if i == 2 then break end
end
local i = 0
while true do
  i = i + 1
  repeat
    if i % 2 == 0 then break end
    print("odd", i)
  until true
  if i >= 4 then break end
end
local function find(t, x)
  for r, row in ipairs(t) do
    for c, v in ipairs(row) do
      if v == x then return r, c end
    end
  end
end
print(find({ { 1, 2 }, { 3, 4 } }, 3)) print(find({}, 1))
local n = 0
for k in pairs({ a = 1, b = 2, c = 3 }) do
  while true do n = n + 1 if n > 1 then break end end
  if n > 3 then break end
end
print(n)
do local done = false while not done do for x = 1, 5 do if x == 3 then done = true break end end end print(done) end
for x = 1, 3 do local f = function() if x == 2 then return "two" end end if f() then print(f()) break end end
