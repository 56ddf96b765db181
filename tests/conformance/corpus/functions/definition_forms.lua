-- Every way of defining a function.
local a = function(x) return x end
local function b(x) return x + 1 end
function c_global(x) return x + 2 end
local t = { d = function(x) return x + 3 end, ["e f"] = function(x) return x + 4 end, [1] = function(x) return x + 5 end, function(x) return x + 6 end }
function t.g(x) return x + 7 end
function t:h(x) return self == t and x + 8 end
t.n = { m = {} }
function t.n.i(x) return x + 9 end
function t.n.m.j(x) return x + 10 end
function t.n.m:k(x) return self == t.n.m and x + 11 end
t["l"] = function(x) return x + 12 end
local name = "dyn"
t[name .. "amic"] = function(x) return x + 13 end
print(a(0), b(0), c_global(0), t.d(0), t["e f"](0), t[1](0), t.g(0), t:h(0), t.n.i(0))
print(t.n.m.j(0), t.n.m:k(0), t.l(0), t.dynamic(0), (function(x) return x + 14 end)(0))
local function b() return "redefined" end
print(b())
t.g = t.h
print(t:g(1))
c_global = a
print(c_global(5), c_global == a)
local function returns_function() return function() return function() return "deep" end end end
print(returns_function()()())
do local function inner() return "inner" end function t.leak() return inner() end end
print(t.leak())
