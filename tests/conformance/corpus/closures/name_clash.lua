-- The inner function reads the outer variable before it declares one of the same name.
local v = "outer"
local function f()
  print(v)
  local v = "inner"
  print(v)
  return function() v = v .. "+" return v end
end
local g = f()
print(g(), g(), v)
local function h()
  v = "assigned"
  local v = 1
  v = v + 1
  return v
end
print(h(), v)
local function k(v)
  local w = v
  do
    local v = w .. "2"
    w = function() return v end
  end
  return v, w()
end
print(k("p"))
local function self_name(self_name) return self_name end
print(self_name(3))
local function rec(n) if n == 0 then return "done" end return rec(n - 1) end
local old = rec
local function rec(n) return "new " .. old(n) end
print(rec(2), old(1))
local fn = function(n) return n end
local fn = function(n) return fn(n) + 1 end
print(fn(1))
local i = "i"
for i = 1, 1 do local function show() return i end print(show()) end
print(i)
local t = {}
for i = 1, 2 do
  local i = i * 2
  t[i] = function() return i end
end
print(t[2](), t[4](), i)
