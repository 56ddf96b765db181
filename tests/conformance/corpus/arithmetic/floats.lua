print(0.1 + 0.2, 0.1 + 0.2 == 0.3, 1e308 * 10, -1e308 * 10, 5 / 2, 4 / 2)
print(3.0, 3.0 + 1, 3 + 1.0, 3 * 1.0, 6 // 2.0, 7 % 2.5, -7.5 // 2, 2 ^ 3)
print(math.floor(3.7), math.ceil(3.2), math.floor(-3.7), math.ceil(-3.2), math.floor(5), math.floor(1e100) == 1e100)
print(math.max(1, 2.5, -1), math.min(3, 1.5), math.max(2, 2.0), math.abs(-3.5), math.abs(-3))
print(math.sqrt(16), math.sin(0), math.cos(0), math.exp(0), math.log(1), math.log(8, 2), math.log(100, 10))
print(math.huge, -math.huge, math.huge // 1, math.huge - math.huge ~= 0, math.pi)
print(math.modf(3.7), math.modf(-3.7), math.modf(5), math.modf(math.huge))
print(7.0 == 7, 7.0 // 1, 7.5 // 1, 1e15, 1e15 + 0.5, 123456789.123)
local nan = 0 / 0
print(nan == nan, nan ~= nan, nan < 1, nan > 1, not (nan < 1))
local half = 1 / 2
print(half, half * 2, half + half == 1, -half)
local avg = (1 + 2 + 3 + 4) / 4
print(avg, avg * 4, avg // 1)
print(1e2, 1E-2, .5, 5., 0x.8p1, 0x1p4, 3e0)
print(100 * 1.1, 0.1 * 3, 1 - 0.9, 1.5e300 * 1.5e300)
print(2^0.5 * 2^0.5, 10 // 0.1, 1 % 0.1, 5.3 % 1)
print(math.tointeger("8"), math.tointeger(2^53), 2^53 | 0, math.type(2^53))
local sum = 0
for i = 1, 10 do sum = sum + i / 10 end
print(sum)
local price, qty = 19.99, 3
print(price * qty, string.format("%.2f", price * qty), (price * qty) // 1)
print(-0.0, 0.0, -0.0 == 0.0, 1 / -0.0, 0.0 - 0.0, -(0.0))
print(1 < 2.5, 2.5 < 3, 3 <= 3.0, 3 >= 3.1, 1 == 1.0000000001)
