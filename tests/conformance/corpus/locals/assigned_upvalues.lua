-- Multiple assignment to locals, upvalues, globals and fields together.
local up, t = 1, {}
g = "global"
local function change(n)
  local own = n
  own, up, g, t.field, t[n] = up, own, own + 1, g, "indexed"
  return own, up, g, t.field, t[n]
end
print(change(5)) print(change(6)) print(up, g, t.field, t[5], t[6])
local a, b = 1, 2
local function swap() a, b = b, a end
swap()
print(a, b)
local function shift(...) a, b, g = ... end
shift(7, 8) print(a, b, g)
shift() print(a, b, g)
local c
local function set() c, t.c = (function() return 1, 2 end)() end
set() print(c, t.c)
local fs = {}
for i = 1, 2 do
  local x, y = i, i * 10
  fs[i] = function() x, y = y, x + 1 return x, y end
end
print(fs[1]()) print(fs[1]()) print(fs[2]())
a, a = 1, 2
print(a)
t.k, t.k = "first", "second"
print(t.k)
