-- Integral floats and integers are the same key; other floats and booleans have their own.
local t = {}
t[1.0] = "one"
t[2] = "two"
t[2^53] = "big"
t[-0.0] = "zero"
t[1.5] = "half"
t[true] = "yes"
t[false] = "no"
t["1"] = "text"
print(t[1], t[1.0], t[2.0], t[9007199254740992], t[0], t[0.0], t[1.5], t[3 / 2], t[true], t[false], t["1"])
print(#t, t["1.0"], t[1 / 3], t[1 == 1], t[not true])
local kinds = {}
for key in pairs(t) do kinds[#kinds + 1] = math.type(key) or type(key) end
table.sort(kinds)
print(table.concat(kinds, " "))
t[true] = nil
print(t[true], t[1], next({ [1.0] = "x" }))
print(pcall(function() t[0 / 0] = 1 end))
print(pcall(function() t[nil] = 1 end))
print(t[nil], t[0 / 0], rawget(t, nil))
print(pcall(rawset, t, nil, 1))
