-- / always gives a float.
local function div(a, b) return a / b end
print(div(6, 2), div(7, 2), div(-7, 2), div(1, 3), div(0, 5), div(-0.0, 5), div(0, -5))
print(div(1, 0), div(-1, 0), div(1, 0.0), div(1, -0.0), div(0, 0) ~= div(0, 0))
print(div(math.maxinteger, 1), div(math.mininteger, -1), div(math.maxinteger, math.maxinteger))
print(div(1e308, 1e-10), div(1e-308, 1e10), div(5e-324, 2), div(math.huge, math.huge) ~= 0)
print(math.type(4 / 2), 4 / 2 == 2, 10 / 4, 10 / 5 // 1, 3 / 2 * 2)
print("10" / 4, 10 / "4", "0x10" / "2", " 8 " / 2)
local sum, count = 0, 0
for _, v in ipairs({ 4, 8, 15, 16, 23, 42 }) do sum = sum + v count = count + 1 end
print(sum / count, sum // count, sum % count)
print(pcall(div, nil, 1))
print(pcall(div, 1, {}))
print(100 / 3, 1e15 / 7, 2 / 3 + 1 / 3 == 1, 1 / 1e400)
