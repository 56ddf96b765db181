local max, min = math.maxinteger, math.mininteger
print(max + 1 == min, min - 1 == max, max * 2, -min == min, math.abs(min))
print(max // -1, min // -1, min % -1, max % 2, 7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3, 0 % 5)
local function mul(a, b) return a * b end
local function add(a, b) return a + b end
local function sub(a, b) return a - b end
print(mul(max, 2), mul(3037000500, 3037000500), add(max, 1), sub(min, 1), sub(0, min))
print(1 << 62, 1 << 63, 1 << 64, 1 << -1, -1 >> 1, -1 >> 63, -1 << 1, 2 >> 1)
print(5 & 3, 5 | 3, 5 ~ 3, ~5, ~0, -1 & 0xFF, 0xFFFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF + 1)
print(10 / 2, 1 / 3, -1 / 0, 1 / 0, 0 / 0 ~= 0 / 0, 2 ^ 10, 2 ^ -1, (-2) ^ 3, -2 ^ 2)
print(1 == 1.0, 1 < 1.5, max < max + 0.0, max + 0.0 == 2^63, max == 2^63, 2^53 == 2^53 + 1)
print(3 | 0, 3.0 | 4, "7" + 1, "7" // 2, 10 .. "", -"2", "0x10" * 1, " 5 " + 0)
print(1e3, 1e3 | 0, 100000000000000, 1e14, 1e15, 1e16, 123456.789e3)
local h = 0
for i = 1, 20 do h = (h * 31 + i) & 0xFFFFFFFF end
print(h)
local x = 1
for i = 1, 70 do x = x * 2 end
print(x)
local y = 1
for i = 1, 25 do y = y * i end
print(y)
local z = 0
for i = 1, 10 do z = z * 10 + i end
print(z)
local a, b = 0, 1
for i = 1, 100 do a, b = b, a + b end
print(a)
local seed = 42
local function rand() seed = (seed * 1103515245 + 12345) % 2147483648 return seed end
print(rand(), rand(), rand())
print(math.maxinteger // 1 | 0, math.mininteger + 0.0, -9223372036854775808, 9223372036854775807, 9223372036854775808)
print(5 // 0.0, -5 // 0.0, 5 % math.huge, -5 % math.huge, 0.0 / 0.0 ~= 0.0 / 0.0)
print(math.ult(1, -1), math.fmod(-7, 3), math.fmod(7, -3), -7 % 3.0)
print(3 // 1, 3.5 // 1, 2^31 | 0, 1 << 31, (1 << 31) * 2)
local n = 255
print(n // 16, n % 16, n >> 4, n & 15, string.format("%02x", n))
local i = 10
i = i - 1 i = i * 2 i = i + 5 i = i // 2 i = i % 7
print(i)
