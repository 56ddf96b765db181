-- Integer and float results of every operator.
local pairs_of = { { 7, 2 }, { 7.0, 2 }, { 7, 2.0 }, { -7, 2 }, { 7, -2 }, { "7", 2 }, { 7, "2.0" } }
for _, pair in ipairs(pairs_of) do
  local a, b = pair[1], pair[2]
  print(a + b, a - b, a * b, a / b, a // b, a % b, a ^ b, -a)
end
local function kinds(...)
  local out = {}
  for i = 1, select("#", ...) do out[i] = math.type((select(i, ...))) end
  return table.concat(out, " ")
end
print(kinds(1 + 1, 1 + 1.0, 2 * 3, 6 / 2, 7 // 2, 7 // 2.0, 7 % 2, 2 ^ 2, -1, -1.0, "1" + 1, "1.0" + 1, 1 << 1, 3.0 | 0))
local sum, count = 0, 0
for _, value in ipairs { 1, 2.5, 3 } do
  sum, count = sum + value, count + 1
end
print(sum, count, sum / count, sum // count, math.type(sum), math.type(count))
