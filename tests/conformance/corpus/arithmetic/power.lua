-- ^ always gives a float and binds to the right.
local function pow(a, b) return a ^ b end
print(pow(2, 10), pow(2, 0.5), pow(2, -1), pow(10, 2), pow(0, 0), pow(2, 63), pow(2, 1024))
print(pow(-2, 3), pow(-2, 2), pow(-8, 1 / 3) ~= pow(-8, 1 / 3), pow(0, -1), pow(-0.0, -1))
print(pow(math.huge, 0), pow(1, math.huge), pow(0.5, math.huge), pow(2, -math.huge))
print(2 ^ 3 ^ 2, (2 ^ 3) ^ 2, -2 ^ 2, (-2) ^ 2, 2 ^ -1, 2 ^ - 2 ^ 2)
print(math.type(2 ^ 2), math.type(2 ^ 53), 2 ^ 53 == 1 << 53, 2 ^ 63 == math.maxinteger)
print(2 * 3 ^ 2, 2 ^ 2 * 3, 10 - 2 ^ 3, -3 ^ 2 + 10, 4 ^ 0.5 ^ 2)
print("2" ^ 2, 2 ^ "3", "2" ^ "0.5")
print(pcall(pow, {}, 2))
print(pcall(pow, 2, "x"))
for e = -2, 2 do print(e, 10 ^ e, 2.5 ^ e) end
