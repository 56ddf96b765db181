-- coroutines, wraps, metatables and upvalues around arrays
local function numbers(n)
  local t = {}
  for i = 1, n do t[i] = i end
  return t
end
local gen = coroutine.wrap(function(t) local s = 0 while true do s = s + #t t = coroutine.yield(s, t) end end)
local a = numbers(3)
print((gen(a)))
print((gen(numbers(4))))
local function each(t) local i = 0 return function() i = i + 1 return t[i] end end
for v in each(numbers(3)) do print(v) end
local V = {}
V.__index = V
V.__add = function(x, y) local r = {} for i = 1, #x.c do r[i] = x.c[i] + y.c[i] end return setmetatable({ c = r }, V) end
V.__tostring = function(x) return table.concat(x.c, " ") end
V.__len = function(x) return #x.c end
local v = setmetatable({ c = numbers(3) }, V)
print(tostring(v + v), #v)
local Stack = {}
Stack.__index = Stack
function Stack.new() return setmetatable({ items = {} }, Stack) end
function Stack:push(x) self.items[#self.items + 1] = x end
function Stack:pop() local x = self.items[#self.items] self.items[#self.items] = nil return x end
function Stack:size() return #self.items end
local s = Stack.new()
for i = 1, 4 do s:push(i) end
print(s:pop(), s:pop(), s:size())
local up = {}
local function add(x) up[#up + 1] = x return #up end
print(add("a"), add("b"), up[1], up[2], up[3])
local function passed(f, t) return f(t) end
print(passed(function(t) return #t end, numbers(5)))
print(pcall(passed, function(t) return t[1] end, numbers(2)))
print(select(2, pcall(error, numbers(2)))[2])
local ok, err = pcall(function() error(numbers(3)) end)
print(#err, err[3])
local env = { list = numbers(2) }
for k, val in pairs(env) do print(k, #val) end
print(next(numbers(1)))
print(type(numbers(1)), rawlen(numbers(2)), rawget(numbers(2), 2))
local o = numbers(3)
o.extra = 1
print(o.extra, #o)
local copy = { table.unpack(numbers(3)) }
print(#copy)
local m = numbers(2)
m[1] = nil
print(m[1], m[2])
glob = numbers(2)
print(#glob, _G.glob[1])
local t2 = numbers(3)
t2[#t2 + 1], t2[1] = 9, 8
print(t2[4], t2[1])
print(#numbers(3) + 1, -#numbers(3), #numbers(2) == 2, 2 ^ #numbers(3))
