-- Results are adjusted to the number of variables.
local function three() return 1, 2, 3 end
local function none() end
local a, b, c, d = three()
print(a, b, c, d)
a, b, c, d = 0, three()
print(a, b, c, d)
a, b, c, d = three(), 10
print(a, b, c, d)
a, b, c, d = three(), three()
print(a, b, c, d)
a, b = none()
print(a, b)
a, b = none(), 5
print(a, b)
a, b = (three())
print(a, b)
a, b = three(), (three())
print(a, b)
local e, f = 1
print(e, f)
e = three(), 9
print(e)
local t = {}
t.x, t.y, t[1], t[2] = three()
print(t.x, t.y, t[1], t[2])
t.x, t.y = none()
print(t.x, t.y)
local g, h <const>, i = three()
print(g, h, i)
local function va(...) local p, q = ... local r, s = "r", ... p, q = q, p return p, q, r, s end
print(va(1)) print(va(1, 2, 3)) print(va())
for x, y, z in function(_, n) n = (n or 0) + 1 if n < 3 then return n, three() end end do print(x, y, z) end
