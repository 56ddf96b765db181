local a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
local t = { 10, 20, 30 }
local i = 1
i, t[i] = i + 1, 99
print(i, t[1], t[2])
t[1], t[2] = t[2], t[1]
print(t[1], t[2])
local function two() return "x", "y" end
local p, q, r = two()
print(p, q, r)
p, q, r = 0, two()
print(p, q, r)
p, q, r = two(), 0
print(p, q, r)
p, q = (two())
print(p, q)
local n = {}
n.a, n.b, n.c = two()
print(n.a, n.b, n.c)
n.a, n.b = nil, two()
print(n.a, n.b)
local x, y = 1, 2, print("surplus"), print("again")
print(x, y)
x, y = 3
print(x, y)
local u = { v = {} }
u.v.w, u.v = 5, { w = 6 }
print(u.v.w)
a, a = 1, 2
print(a)
