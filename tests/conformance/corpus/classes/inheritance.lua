-- Single inheritance with super calls over three levels.
local function class(parent)
  local c = {}
  c.__index = c
  c.super = parent
  if parent then setmetatable(c, parent) end
  function c.new(...)
    local o = setmetatable({}, c)
    if o.init then o:init(...) end
    return o
  end
  function c.is(o) local m = getmetatable(o) while m do if m == c then return true end m = m.super end return false end
  return c
end
local Animal = class()
function Animal:init(name) self.name = name end
function Animal:speak() return self.name .. " makes " .. self:sound() end
function Animal:sound() return "a sound" end
local Dog = class(Animal)
function Dog:init(name, tricks) Dog.super.init(self, name) self.tricks = tricks or {} end
function Dog:sound() return "woof" end
function Dog:add(t) self.tricks[#self.tricks + 1] = t return self end
local Puppy = class(Dog)
function Puppy:sound() return Puppy.super.sound(self):rep(2, " ") .. "!" end
function Puppy:speak() return "(" .. Puppy.super.speak(self) .. ")" end
local a, d, p = Animal.new("cat"), Dog.new("rex"), Puppy.new("bit", { "sit" })
print(a:speak(), d:speak(), p:speak())
print(#d:add("roll"):add("beg").tricks, #p.tricks, p:add("x") == p, p.add == d.add)
print(Animal.is(p), Dog.is(p), Puppy.is(p), Puppy.is(d), Dog.is(a), rawget(p, "speak"))
print(pcall(a.add, a, "x"), pcall(function() return a:add("x") end))
