-- Bounds and steps of a numeric for.
local function count(first, last, step)
  local out = {}
  for i = first, last, step do
    out[#out + 1] = tostring(i)
    if #out == 6 then out[#out + 1] = "..." break end
  end
  print(table.concat(out, " "))
end
count(1, 3, 1) count(3, 1, 1) count(3, 1, -1) count(1, 1, 1) count(1, 1, -1)
count(1, 10, 3) count(10, 1, -4) count(-2, 2, 1) count(0, 0, 5)
count(1, 2.9, 1) count(1, 3.0, 1) count(1.0, 3, 1) count(1, 3, 1.0)
count(1, 2, 0.25) count(1, 0, -0.5) count(0, 1, 0.1) count(1.5, 4, 1)
count(1, math.huge, 1) count(1, -math.huge, 1) count(-1, -math.huge, -1) count(1, 0 / 0, 1)
count(math.maxinteger - 1, math.maxinteger, 1) count(math.mininteger + 1, math.mininteger, -1)
count(math.maxinteger - 3, math.huge, 2) count(math.mininteger + 3, -math.huge, -2)
count(math.mininteger, math.maxinteger, math.maxinteger) count(math.maxinteger, math.mininteger, math.mininteger)
count(1, 1e300, 1) count(-1e300, 1, 1) count(1e300, 1, 1) count(2 ^ 53, 2 ^ 53 + 2, 1)
count(1, 9223372036854775807.0, 4611686018427387904)
