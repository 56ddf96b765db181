-- ^ always gives floats and binds tighter than unary minus.
print(2^2, 2^0.5, -2^2, (-2)^2, 2^-1, 2^3^2, (2^3)^2, 0^0, 10^15, 10^16, 4^0.5, 27^(1/3))
print((-8)^(1/3) ~= (-8)^(1/3), 0^-1, (-0.0)^-1, (1/0)^0, 1^(1/0), 2^1023 * 2, 2^-1074, 2^-1075)
print(math.type(2^2), 2^2 == 4, 2^2 | 0, "2"^"3", 2^"0.5" == 2^0.5)
local t = {}
t[2^2] = "four"
print(t[4], 2^31 // 1, 2^31 // 1 | 0, -2^2 + 1, not 2^2 == 4, #"ab"^2)
print(pcall(function() return 2^{} end))
print(pcall(function() return nil^2 end))
print(pcall(function() return "x"^2 end))
