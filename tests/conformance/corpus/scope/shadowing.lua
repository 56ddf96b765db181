-- The same name again and again.
local x = 1
local x = x + 1
local x = x * 10
print(x)
do
  local x = x + 1
  print(x)
  do local x = x + 1 print(x) end
  print(x)
end
print(x)
local function f(x) local x = x or "default" do local x = x .. "!" print(x) end return x end
print(f(), f("given"), x)
for x = 1, 2 do local x = x * 2 print(x) end
for x, y in ipairs({ "a" }) do local x, y = y, x print(x, y) end
while x do local x = nil if not x then break end end
print(x)
local function g(x, y) x = y local y = x x = "local" return x, y end
print(g(1, 2))
local function h(a, a) return a end
print(h(1, 2))
local print = print
do local print = function(...) print("wrapped", ...) end print(x) end
print("plain")
local y = function() return x end
local x = "new"
print(y(), x)
local function x() return "function" end
print(x())
repeat local x = true until x
print(type(x))
