-- Integers and floats compare by mathematical value.
local function compare(a, b) print(a == b, a ~= b, a < b, a <= b, a > b, a >= b) end
compare(1, 1.0)
compare(1, 1.5)
compare(-1, -1.5)
compare(0.0, -0.0)
compare(0 / 0, 0 / 0)
compare(1, 0 / 0)
compare(math.maxinteger, math.maxinteger + 0.0)
compare(math.maxinteger, 2 ^ 63)
compare(math.mininteger, -2 ^ 63)
compare(2 ^ 53, (1 << 53) + 1)
compare((1 << 53) + 1, 2 ^ 53)
compare(math.huge, math.maxinteger)
compare(-math.huge, math.mininteger)
compare(math.maxinteger, math.mininteger)
compare(0.1 + 0.2, 0.3)
local keys = {}
keys[1] = "int"
keys[2 ^ 53] = "big"
print(keys[1.0], keys[1 << 53], keys[1.5], rawequal(1, 1.0), rawequal(1, 1.5))
print(1 == true, 0 == false, 1 == "1", nil == false, 0 == nil, "" == false)
