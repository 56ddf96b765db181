-- The metamethod of the left operand is preferred; one side is enough.
local L = { __add = function(a, b) return "L" end, __sub = function() return "L-" end, __concat = function() return "L.." end, __lt = function() return true end, __le = function() return false end }
local R = { __add = function(a, b) return "R" end, __mul = function() return "R*" end, __concat = function() return "R.." end, __le = function() return true end }
local l, r, plain = setmetatable({}, L), setmetatable({}, R), {}
print(l + r, r + l, l + 1, 1 + r, r + nil, nil and 1 or plain + l, "s" + l, r + "s", l + true)
print(l - r, r - l, l * r, r * l, 2 * r, r * "x", pcall(function() return l * plain end))
print(l .. r, r .. l, l .. 1, 1 .. r, "a" .. l, "a" .. "b" .. r, r .. "a" .. "b", plain .. l)
print(l < r, r < l, l < plain, plain < l, l <= r, r <= l, pcall(function() return r < plain end))
local function ends(a, b) return type(a) .. "," .. type(b) end
local E = setmetatable({}, { __add = ends, __sub = ends, __div = ends, __idiv = ends, __mod = ends, __pow = ends, __shl = ends, __band = ends, __unm = ends, __bnot = ends, __len = ends })
print(E + 1, 1 - E, E / "x", nil and 1 or "x" // E, E % E, 2.5 ^ E, E << 1, 1 & E)
print(-E, ~E, #E)
print(pcall(function() return E | 1 end))
print(pcall(function() return 1 >> E end))
local many = setmetatable({}, { __add = function() return 1, 2, 3 end, __index = function() return "i", "j" end })
print(many + 1, (many + 1), select("#", many + 1), many.x, select("#", many.x))
local none = setmetatable({}, { __add = function() end, __unm = function() end, __len = function() end, __index = function() end })
print(none + 1, -none, #none, none.x, select("#", none + 1))
