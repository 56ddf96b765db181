local Animal = {}
Animal.__index = Animal
function Animal.new(name, sound)
  local self = setmetatable({}, Animal)
  self.name = name
  self.sound = sound
  return self
end
function Animal:speak() return self.name .. " says " .. self.sound end
function Animal:rename(name) self.name = name return self end
local Dog = setmetatable({}, { __index = Animal })
Dog.__index = Dog
function Dog.new(name)
  local self = Animal.new(name, "woof")
  return setmetatable(self, Dog)
end
function Dog:fetch(what) return self.name .. " fetches " .. (what or "stick") end
function Dog:speak() return Animal.speak(self) .. "!" end
local a, d = Animal.new("Cat", "meow"), Dog.new("Rex")
print(a:speak(), d:speak(), d:fetch(), d:fetch("ball"))
print(d:rename("Max"):speak(), a.speak(a), Animal.speak(d))
print(getmetatable(d) == Dog, getmetatable(a) == Animal)
local ok, err = pcall(function() return a:fetch() end)
print(ok, err)
local ok2, err2 = pcall(function() return d.missing.field end)
print(ok2, err2)
local Stack = {}
Stack.__index = Stack
function Stack.new() return setmetatable({ items = {}, size = 0 }, Stack) end
function Stack:push(...)
  for _, v in ipairs({ ... }) do
    self.size = self.size + 1
    self.items[self.size] = v
  end
  return self
end
function Stack:pop()
  if self.size == 0 then return nil, "empty" end
  local v = self.items[self.size]
  self.items[self.size] = nil
  self.size = self.size - 1
  return v
end
local s = Stack.new():push(1, 2, 3)
print(s:pop(), s:pop(), s.size)
print(s:pop(), s:pop())
local function class(base)
  local c = {}
  c.__index = c
  if base then setmetatable(c, { __index = base }) end
  c.new = function(...)
    local o = setmetatable({}, c)
    if o.init then o:init(...) end
    return o
  end
  return c
end
local Shape = class()
function Shape:init(n) self.n = n end
function Shape:area() return 0 end
function Shape:describe() return self.n .. ":" .. self:area() end
local Square = class(Shape)
function Square:init(side) Shape.init(self, "square") self.side = side end
function Square:area() return self.side * self.side end
print(Shape.new("shape"):describe(), Square.new(3):describe())
print(tostring(setmetatable({}, { __tostring = function() return "custom" end })))
print(setmetatable({}, { __name = "Named" }) ~= nil)
