-- Metamethods copied in a loop over a base class.
local function class(base)
  local cls = {}
  for k, v in pairs(base or {}) do cls[k] = v end
  cls.__index = cls
  cls.new = function(...) local o = setmetatable({}, cls) o:init(...) return o end
  return cls
end
local Base = class()
function Base:init(n) self.n = n end
function Base.__add(a, b) return a.n + b.n end
function Base.__eq(a, b) return a.n == b.n end
function Base.__lt(a, b) return a.n < b.n end
function Base.__call(self, x) return self.n * x end
function Base.__tostring(self) return self:name() .. self.n end
function Base.__concat(a, b) return tostring(a) .. tostring(b) end
function Base:name() return "Base" end
local Derived = class(Base)
function Derived:name() return "Derived" end
local a, b, c = Derived.new(1), Derived.new(1), Derived.new(2)
print(a + c, a == b, a == c, a < c, a > c, a(10), tostring(c), a .. c, a .. "!")
print(getmetatable(a) == Derived, Derived.__add == Base.__add, Derived.__index ~= Base.__index)
print(Base.new(1) == a, Base.new(3) < c, Base.new(7)(2), tostring(Base.new(9)))
