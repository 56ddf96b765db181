-- Integer arithmetic wraps around at 64 bits.
local max, min = math.maxinteger, math.mininteger
print(max + 1 == min, min - 1 == max, max * 2, min * 2, -min == min, max + max, min + min, max * max, min * max, min * min)
print(max + 1.0, max + 0.0 == 2^63, min + 0.0 == -2^63, max // -1, min // -1, min % -1, max * 2.0)
local factorial, n = 1, 0
while n < 25 do
  n = n + 1
  factorial = factorial * n
  if n >= 19 then print(n, factorial) end
end
local power = 1
for _ = 1, 66 do power = power * 3 end
print(power, 3^66, 1 << 63, 1 << 64, (1 << 62) * 4)
local hash = 5381
for c in ("the quick brown fox"):gmatch(".") do hash = hash * 33 + c:byte() end
print(hash, hash & 0xffffffff)
print(9223372036854775807, 9223372036854775808, -9223372036854775808, 0x7fffffffffffffff, 0xffffffffffffffff, 0x1ffffffffffffffff)
