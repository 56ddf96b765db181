-- The result of % has the sign of the divisor.
local function mod(a, b) return a % b end
for _, a in ipairs({ 7, -7, 0, 7.5, -7.5 }) do
  for _, b in ipairs({ 3, -3, 2.5, -2.5, math.huge, -math.huge }) do
    print(a, b, mod(a, b))
  end
end
print(mod(5, 5), mod(-5, 5), mod(5.0, 5), mod(-5.0, 5), mod(5, -5.0))
print(mod(0.0, 1), mod(-0.0, 1), mod(1e300, 7), mod(-1e300, 7), mod(0.3, 0.1))
print(mod(1, 0.0) ~= mod(1, 0.0), mod(math.huge, 2) ~= mod(math.huge, 2))
print(pcall(mod, 1, 0))
print(pcall(mod, 0, 0))
print(mod(math.mininteger, -1), mod(math.maxinteger, 2), mod(math.mininteger, 3))
local even, odd = 0, 0
for i = -10, 10 do if i % 2 == 0 then even = even + 1 else odd = odd + 1 end end
print(even, odd)
for i = -3, 3 do print(i, i % 3, i % -3, i % 3.0) end
