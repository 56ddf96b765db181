-- Numeric for: bounds, floats, overflow and errors.
local function collect(first, last, step)
  local out = {}
  for i = first, last, step or 1 do
    out[#out + 1] = tostring(i)
    if #out == 6 then break end
  end
  return #out .. ": " .. table.concat(out, " ")
end
print(collect(1, 3), collect(3, 1), collect(3, 1, -1), collect(1, 10, 4), collect(1, 1), collect(0, -1))
print(collect(1.0, 3), collect(1, 3.5), collect(1, 2, 0.5), collect(0.1, 0.5, 0.1), collect(1, -1, -0.5))
print(collect(math.maxinteger - 1, math.maxinteger), collect(math.mininteger + 1, math.mininteger, -1))
print(collect(1, math.huge), collect(1, -math.huge), collect(-1, -math.huge, -1), collect(math.maxinteger, 1e100), collect(1, 0 / 0))
print(collect(math.maxinteger - 1, math.huge, 2), collect(1, math.maxinteger, math.maxinteger))
print(pcall(collect, 1, 10, 0))
print(pcall(collect, 1, 10, 0.0))
print(pcall(collect, "1", 2))
print(pcall(collect, 1, "x"))
print(pcall(collect, 1, 2, {}))
print(pcall(collect, nil, 2))
print(pcall(collect, 1, nil))
