-- Assigning the loop variable does not disturb the loop.
for i = 1, 3 do
  i = i * 10
  print(i)
end
for i = 1, 3 do
  local j = i
  i = "text"
  print(j, i)
end
for i = 3, 1, -1 do
  i = i + 0.5
  local function get() return i end
  i = i + 1
  print(get())
end
for _, word in ipairs({ "a", "b" }) do
  word = word .. "!"
  print(word)
end
for k, v in pairs({ 5, 6 }) do
  k, v = v, k
  print(k, v)
end
local i = "outer"
for i = 1, 2 do i = nil print(i) end
print(i)
for i = 1, 2 do for i = i, i + 1 do io = i print(i) end end
