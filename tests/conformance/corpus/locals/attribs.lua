-- const and close attributes of local variables.
local a <const> = 5
local b <const>, c, d <const> = 1, 2, 3
print(a, b, c, d)
c = c + a
print(c)
local function f(x)
  local y <const> = x * 2
  local z <const> = function() return y end
  return z
end
print(f(4)(), f(5)())
for i = 1, 2 do
  local double <const> = i * 2
  print(double)
end
local t <const> = { n = 1 }
t.n = 2
t.m = a
print(t.n, t.m)
do local a <const> = "inner" print(a) end
print(a)
local e <const> = nil
local g <const>, h <const> = (function() return 1, 2, 3 end)()
print(e, g, h)
local i<const>, j<const> = "no", "spaces"
print(i, j)
