-- Integers and floats compare by their exact values.
local big = 2^53
local exact = big | 0
print(exact == big, exact + 1 == big, exact + 1 > big, exact + 1 <= big, exact < big + 1, exact + 1 < big + 2)
print(math.maxinteger < 2^63, math.maxinteger == 2^63, math.maxinteger + 0.0 == 2^63, math.mininteger == -2^63, math.mininteger <= -2^63)
print(math.maxinteger > 2^62, 2^63 > math.maxinteger, -2^63 >= math.mininteger, -2^64 < math.mininteger)
print(1 == 1.0, 1 < 1.5, 2 > 1.5, 1 <= 1.0, -1 >= -1.0, 0 == -0.0, 1/0 > math.maxinteger, -1/0 < math.mininteger)
local nan = 0/0
print(1 < nan, 1 > nan, 1 == nan, nan == nan, nan ~= nan, math.maxinteger < nan, nan <= 5)
local t = { [2^53] = "float key" }
print(t[exact], t[exact + 1], #{ [1.0] = "x" })
print(pcall(function() return 1 < "2" end))
print(pcall(function() return 1.5 <= {} end))
print(pcall(function() return nil < 1 end))
