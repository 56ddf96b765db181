-- goto continue in every loop.
for i = 1, 5 do
  if i % 2 == 0 then goto continue end
  print("for", i)
  ::continue::
end
for _, v in ipairs({ "a", "skip", "b" }) do
  if v == "skip" then goto continue end
  local upper = v:upper()
  print(upper)
  ::continue::
end
local n = 0
while n < 5 do
  n = n + 1
  if n < 3 then goto continue end
  if n == 4 then goto continue end
  print("while", n)
  ::continue::
end
repeat
  n = n - 1
  if n == 2 then goto continue end
  print("repeat", n)
  ::continue::
until n <= 0
for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then goto continue end
    if i == 2 then goto outer end
    print(i, j)
    ::continue::
  end
  ::outer::
end
local fs = {}
for i = 1, 4 do
  local k = i * 10
  if i == 3 then goto continue end
  fs[#fs + 1] = function() k = k + 1 return i, k end
  ::continue::
end
for _, f in ipairs(fs) do f() print(f()) end
