local function f(a, b, c) return a, b, c end
print(f()) print(f(1)) print(f(1, 2, 3, 4, 5))
local function g() return "none" end
print(g(1, 2, 3))
local function h(a) return a end
print(h(), h(nil), h(1, 2))
local function two() return 1, 2 end
print(f(two())) print(f(two(), "x")) print(f("y", two())) print(f("a", "b", two()))
local o = {}
function o:m(a, b) return self == o, a, b end
function o.s(a, b) return a, b end
print(o:m()) print(o:m(1)) print(o:m(1, 2, 3)) print(o.m(o, 5)) print(o.m(1, 2, 3))
print(o.s(1)) print(o:s(2) == nil)
local fs = { f, g, h }
for i, fn in ipairs(fs) do print(i, fn(i, i * 2)) end
local function default(a, b) a = a or "A" b = b == nil and "B" or b return a, b end
print(default()) print(default(nil, false)) print(default(1, 2))
local function call(fn, ...) return fn(...) end
print(call(f)) print(call(f, 1, 2, 3, 4)) print(call(g, 1)) print(call(function(x, y) return y, x end, 1))
print((function(...) return ... end)(1, 2))
print((function(a, b) return b end)(1))
print(type(f), type(o.m))
print(string.rep("x", 3), ("ab"):rep(2), string.rep("x", 2, ",", "surplus"))
