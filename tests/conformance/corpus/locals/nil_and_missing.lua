-- Locals without values and surplus values.
local a, b
print(a, b)
local c, d = 1
print(c, d)
local e, f = 1, 2, 3
print(e, f)
local g, h = nil, "h"
print(g, h)
local i = (function() end)()
print(i)
local j, k, l = (function() return 1, nil, 3 end)()
print(j, k, l)
local function side(x) print("side", x) return x end
local m = side(1), side(2), side(3)
print(m)
m = side(4), side(5)
print(m)
do local a = a a = a or 1 print(a) end
print(a)
if not a then local b = "b" a = b end
print(a, b)
local t = { n = nil, m = false }
print(t.n, t.m, t.n == nil, next({ nil }) == nil)
