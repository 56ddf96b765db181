local function outer(n)
  local inner
  local function helper(k)
    if k <= 0 then return "stop" end
    return inner(k - 1)
  end
  inner = function(k) return "i" .. helper(k) end
  return helper(n)
end
print(outer(3))
local later
local function caller() return later and later() or "not yet" end
print(caller())
later = function() return "now" end
print(caller())
local a, b
a = function(n) if n == 0 then return "a" end return b(n - 1) end
b = function(n) if n == 0 then return "b" end return a(n - 1) end
print(a(4), a(5))
local obj = {}
local function method(self, n) if n > 0 then return self:go(n - 1) end return self.name end
obj.name = "obj"
obj.go = method
print(obj:go(2))
local function f() return 1 end
local g = f
local function f() return g() + 1 end
local h = f
f = function() return h() + 10 end
print(f(), g(), h())
local x
if not x then function x() return "conditional" end end
print(x())
local list = {}
for i = 1, 2 do
  local self_ref
  self_ref = function(n) if n == 0 then return i end return self_ref(n - 1) end
  list[i] = self_ref
end
print(list[1](2), list[2](3))
local y = 1
local function shadow() local y = y + 1 return y end
print(shadow(), y)
for i = 1, 2 do
  local function tmp() return i end
  print(tmp())
  tmp = nil
  print(tmp)
end
print(pcall(function() later2() end))
local z = z
print(z)
local fwd
print(pcall(function() return fwd() end))
function fwd() return "fwd" end
print(fwd())
