-- Every form of integer literal.
print(0, 00, 007, 1, 42, 1234567890, 9223372036854775807)
print(9223372036854775808, 99999999999999999999, 18446744073709551616)
print(0x0, 0xF, 0Xf, 0xff, 0xFFFF, 0xdeadBEEF, 0x7fffffffffffffff)
print(0x8000000000000000, 0xffffffffffffffff, 0xFFFFFFFFFFFFFFFFF, 0x123456789abcdef0123)
print(-9223372036854775807, -9223372036854775808, - 9223372036854775808, -0, -0x1)
print(math.type(1), math.type(9223372036854775808), math.type(0xffffffffffffffff), math.type(-9223372036854775808))
print(-9223372036854775807 - 1 == math.mininteger, math.mininteger, 0x8000000000000000 == math.mininteger)
print(1 == 0x1, 255 == 0xff, 0xA, 0xa, 0xe, 0xE + 1, 0xe1, 0xep1)
local t = { 1, 0x2, [3] = "dec", [0x4] = "hex" }
print(t[1], t[2], t[0x3], t[4], #t)
print(1 .. 2, 0x10 .. "", 3 .. 4, 5 .."x")
