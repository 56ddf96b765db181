-- local function sees itself, local f = function does not.
local f = function() return "old" end
local f = function(n) if n then return f() end return "new" end
print(f(), f(1))
local function g(n) if n then return g() end return "self" end
print(g(1))
local h = 5
local function h() return type(h) end
print(h())
do local function f() return "inner" end print(f()) end
print(f())
local function outer()
  local function g() return "shadow" end
  return g(), (function() local function g() return "deeper" end return g() end)()
end
print(outer(), g())
local a = function() return b_global end
b_global = "set later"
print(a())
local use
local function caller() return use() end
function use() return "assigned after" end
print(caller())
use = function() return "assigned again" end
print(caller())
