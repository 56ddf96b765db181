-- A class library in the manner of middleclass: inheritance, mixins, super, metamethods, tostring.
local middleclass = {}

local function _createIndexWrapper(aClass, f)
  if f == nil then
    return aClass.__instanceDict
  elseif type(f) == "function" then
    return function(self, name)
      local value = aClass.__instanceDict[name]
      if value ~= nil then
        return value
      end
      return f(self, name)
    end
  else
    return function(self, name)
      local value = aClass.__instanceDict[name]
      if value ~= nil then
        return value
      end
      return f[name]
    end
  end
end

local function _propagateInstanceMethod(aClass, name, f)
  f = name == "__index" and _createIndexWrapper(aClass, f) or f
  aClass.__instanceDict[name] = f
  for subclass in pairs(aClass.subclasses) do
    if rawget(subclass.__declaredMethods, name) == nil then
      _propagateInstanceMethod(subclass, name, f)
    end
  end
end

local function _declareInstanceMethod(aClass, name, f)
  aClass.__declaredMethods[name] = f
  if f == nil and aClass.super then f = aClass.super.__instanceDict[name] end
  _propagateInstanceMethod(aClass, name, f)
end

local function _tostring(self) return "class " .. self.name end
local function _call(self, ...) return self:new(...) end

local function _createClass(name, super)
  local dict = {}
  dict.__index = dict
  local aClass = { name = name, super = super, static = {},
                   __instanceDict = dict, __declaredMethods = {},
                   subclasses = setmetatable({}, { __mode = "k" }) }
  if super then
    setmetatable(aClass.static, {
      __index = function(_, k)
        local result = rawget(dict, k)
        if result == nil then
          return super.static[k]
        end
        return result
      end
    })
  else
    setmetatable(aClass.static, { __index = function(_, k) return rawget(dict, k) end })
  end
  setmetatable(aClass, {
    __index = aClass.static, __tostring = _tostring,
    __call = _call, __newindex = _declareInstanceMethod
  })
  return aClass
end

local function _includeMixin(aClass, mixin)
  assert(type(mixin) == "table", "mixin must be a table")
  for name, method in pairs(mixin) do
    if name ~= "included" and name ~= "static" then aClass[name] = method end
  end
  for name, method in pairs(mixin.static or {}) do
    aClass.static[name] = method
  end
  if type(mixin.included) == "function" then mixin:included(aClass) end
  return aClass
end

local DefaultMixin = {
  __tostring = function(self) return "instance of " .. tostring(self.class) end,
  initialize = function(self, ...) end,
  isInstanceOf = function(self, aClass)
    return type(aClass) == "table"
       and type(self) == "table"
       and (self.class == aClass
            or type(self.class) == "table"
            and type(self.class.isSubclassOf) == "function"
            and self.class:isSubclassOf(aClass))
  end,
  static = {
    allocate = function(self)
      assert(type(self) == "table", "Make sure that you are using 'Class:allocate' instead of 'Class.allocate'")
      return setmetatable({ class = self }, self.__instanceDict)
    end,
    new = function(self, ...)
      local instance = self:allocate()
      instance:initialize(...)
      return instance
    end,
    subclass = function(self, name)
      assert(type(name) == "string", "You must provide a name(string) for your class")
      local subclass = _createClass(name, self)
      for methodName, f in pairs(self.__instanceDict) do
        if not (methodName == "__index" and type(f) == "table") then
          _propagateInstanceMethod(subclass, methodName, f)
        end
      end
      subclass.initialize = function(instance, ...) return self.__instanceDict.initialize(instance, ...) end
      self.subclasses[subclass] = true
      self:subclassed(subclass)
      return subclass
    end,
    subclassed = function(self, other) end,
    isSubclassOf = function(self, other)
      return type(other) == "table"
         and type(self.super) == "table"
         and (self.super == other or self.super:isSubclassOf(other))
    end,
    include = function(self, ...)
      assert(type(self) == "table", "Make sure you that you are using 'Class:include' instead of 'Class.include'")
      for _, mixin in ipairs({ ... }) do _includeMixin(self, mixin) end
      return self
    end
  }
}

function middleclass.class(name, super)
  assert(type(name) == "string", "A name (string) is needed for the new class")
  return super and super:subclass(name) or _includeMixin(_createClass(name), DefaultMixin)
end

setmetatable(middleclass, { __call = function(_, ...) return middleclass.class(...) end })

local class = middleclass

local Animal = class("Animal")
function Animal:initialize(name, sound)
  self.name = name
  self.sound = sound or "..."
end
function Animal:speak() return self.name .. " says " .. self.sound end
Animal.static.create = function(klass, ...) return klass:new(...) end

local Dog = class("Dog", Animal)
function Dog:initialize(name)
  Animal.initialize(self, name, "woof")
  self.tricks = {}
end
function Dog:learn(...)
  for _, trick in ipairs({ ... }) do
    table.insert(self.tricks, trick)
  end
  return self
end
function Dog:speak()
  return Animal.speak(self) .. " and knows " .. #self.tricks .. " tricks"
end
Dog.__eq = function(a, b) return a.name == b.name end
Dog.__lt = function(a, b) return a.name < b.name end
Dog.__add = function(a, b) return Dog(a.name .. b.name) end
Dog.__len = function(self) return #self.tricks end

local HasWings = {
  fly = function(self) return self.name .. " flies at " .. self:altitude() end,
  altitude = function() return 10 end,
  included = function(mixin, klass) print("included in " .. klass.name) end,
  static = { winged = true },
}
local Puppy = class("Puppy", Dog):include(HasWings)
function Puppy:altitude() return 20 end

print(Animal, Dog, Puppy, Puppy.super, Puppy.winged)
local generic = Animal("Gene")
local rex, max = Dog:new("Rex"), Dog("Max")
local pup = Puppy:create("Pip")
print(generic, rex, pup)
print(generic:speak())
print(rex:learn("sit", "roll"):speak(), #rex)
print(pup:speak(), pup:fly())
print(rex == max, rex == Dog("Rex"), max < rex, rex + max, (rex + max).name)
print(pup:isInstanceOf(Dog), pup:isInstanceOf(Puppy), generic:isInstanceOf(Dog), Puppy:isSubclassOf(Animal))
for _, each in ipairs({ generic, rex, pup }) do
  print(each.class.name, each.name, each:isInstanceOf(Animal))
end
Animal.describe = function(self) return "described " .. self.name end
print(pup:describe(), rex:describe())
Dog.describe = function(self) return "dog " .. self.name end
print(pup:describe(), rex:describe(), generic:describe())
Dog.describe = nil
print(pup:describe())
print(pcall(class))
print(pcall(Animal.subclass, Animal))
print(pcall(function() return rex:fly() end))
print(pcall(Puppy.include, Puppy, 3))
