-- // rounds towards minus infinity, for integers and floats.
local function div(a, b) return a // b end
for _, pair in ipairs({ { 7, 2 }, { -7, 2 }, { 7, -2 }, { -7, -2 }, { 6, 3 }, { 0, -5 } }) do
  print(pair[1], pair[2], div(pair[1], pair[2]), div(pair[1] + 0.0, pair[2]), div(pair[1], pair[2] + 0.0))
end
print(div(7.5, 2), div(-7.5, 2), div(7.5, -2), div(1, 0.0), div(-1, 0.0), div(0.0, 5), div(-0.0, 5))
print(div(0.0, 0.0) ~= div(0.0, 0.0), div(math.huge, 2), div(2, math.huge), div(-2, math.huge))
print(div(1e308, 1e-308), div(5, 0.3), div(1e15, 0.1), div(3, 3.0))
print(pcall(div, 1, 0))
print(pcall(div, math.mininteger, 0))
print(select(2, pcall(function() local zero = 0 return 10 // zero end)))
local n, digits = 987654, {}
while n > 0 do digits[#digits + 1] = n % 10 n = n // 10 end
print(table.concat(digits, ","))
print(15 // 4, -15 // 4, 15 // 4.0, 15.9 // 1, -15.1 // 1)
print(7 // 2 * 2 + 7 % 2, (-7) // 2 * 2 + (-7) % 2, 7 // -2 * -2 + 7 % -2)
