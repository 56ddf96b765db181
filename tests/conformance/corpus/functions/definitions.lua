local lib = { sub = { deep = {} } }
function lib.a() return "a" end
function lib.sub.b(x) return "b" .. tostring(x) end
function lib.sub.deep:c(x) return self == lib.sub.deep, x end
print(lib.a(), lib.sub.b(1), lib.sub.deep:c(2))
function globl(x) return x and globl(x - 1 > 0 and x - 1 or nil) or "end" end
print(globl(3))
local f = function() return "anonymous" end
print(f())
local function empty() end
print(empty())
function lib.empty(a, b) end
print(lib.empty())
local function early(x)
  do return "early " .. x end
  print("never")
end
print(early(1))
local function branches(x)
  if x == 1 then return "one"
  elseif x == 2 then return "two"
  else return "many" end
end
print(branches(1), branches(2), branches(3))
local function fall(x)
  if x then
    return "in"
  end
end
print(fall(true), fall(false))
local g
g = function(n) if n > 0 then return g(n - 1) end return "g" end
print(g(2))
local a, b = function() return "fa" end, function() return "fb" end
print(a(), b())
lib["with-dash"] = function() return "dash" end
print(lib["with-dash"]())
local t = { function() return 1 end, x = function() return 2 end, ["y z"] = function() return 3 end }
print(t[1](), t.x(), t["y z"]())
print((function() return "iife" end)())
local function redef() return 1 end
local first = redef
function redef() return 2 end
print(redef(), first())
