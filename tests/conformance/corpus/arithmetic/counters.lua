local n, total, flag = 0, 0, false
local function inc(by) n = n + (by or 1) return n end
for i = 1, 5 do total = total + inc(i) flag = not flag end
print(n, total, flag)
local avg = total / 5
print(avg, avg // 1, math.floor(avg), total % 4, -total // 4)
local min, max = math.huge, -math.huge
for _, v in ipairs({ 3, 1.5, 9 }) do if v < min then min = v end if v > max then max = v end end
print(min, max, max - min)
local bits = 0
for i = 0, 7 do if i % 3 == 0 then bits = bits | (1 << i) end end
print(bits, bits & 0xF, bits >> 2, ~bits & 0xFF, bits ~ 1)
local x = 10
x = x - 3 x = x * x x = x // 2 x = x % 10 x = x ^ 2
print(x, math.type(x))
local s = 0
for i = 10, 1, -3 do s = s + i end
print(s)
local i, j = 1, 10
while i < j do i, j = i * 2, j - 1 end
print(i, j)
local pct = 15 / 100 * 80
print(pct, string.format("%.1f%%", pct))
print(7 // 2 + 7 % 2 * 10, (7 + 3) // 3 * 2.0, 2 ^ 3 % 5, -3 % 5, -3 // 2, 3 % -5)
local function fact(k) local r = 1 for q = 2, k do r = r * q end return r end
print(fact(5), fact(20), fact(21))
print(1e15 + 1, 2^53 + 1, 10 // 0.3, 5 // 1.0, 1 // 1)
