-- max and min keep the kind of number they were given.
print(math.max(1, 2.5, -1), math.min(1, 2.5, -1), math.max(2, 2.0), math.max(2.0, 2), math.min(1, 1.0))
print(math.max(5), math.min(-0.0, 0.0), math.max(-1/0, 1/0), math.max(2^53, 2^53 + 1), math.min(math.mininteger, -1/0))
print(math.max(table.unpack({ 3, 9, 4 })), math.min(table.unpack({ 3, 9, 4 })))
local function range(list)
  local low, high = list[1], list[1]
  for _, value in ipairs(list) do
    low, high = math.min(low, value), math.max(high, value)
  end
  return low, high, high - low
end
print(range { 4, 8, 15, 16, 23, 42 })
print(range { 0.5, -0.25 })
print(pcall(math.max))
print(pcall(math.min))
print(pcall(math.max, 1, "x"))
print(pcall(math.max, {}, 1))
print(pcall(math.min, 1, nil))
