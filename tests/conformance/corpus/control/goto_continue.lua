for i = 1, 5 do
  if i % 2 == 0 then goto continue end
  print(i)
  ::continue::
end
local n = 0
while n < 5 do
  n = n + 1
  if n == 2 or n == 4 then goto next end
  print("n", n)
  ::next::
end
for _, v in ipairs({ "a", "skip", "b" }) do
  if v == "skip" then goto continue end
  local copy = v .. v
  print(copy)
  ::continue::
end
for k, v in pairs({ x = 1 }) do
  if v == 1 then
    if k == "x" then goto continue end
  end
  print("never")
  ::continue:: ;
end
for i = 1, 2 do
  for j = 1, 3 do
    if j == 2 then goto inner end
    if i == 2 and j == 3 then goto inner end
    print(i, j)
    ::inner::
  end
end
