-- setmetatable(Class, { __call = ... }) makes Class(...) construct.
local Vector = setmetatable({}, { __call = function(cls, ...) return cls.new(...) end })
Vector.__index = Vector
function Vector.new(x, y) return setmetatable({ x = x or 0, y = y or 0 }, Vector) end
Vector.__add = function(a, b) return Vector(a.x + b.x, a.y + b.y) end
Vector.__mul = function(a, b)
  if type(a) == "number" then return Vector(a * b.x, a * b.y) end
  if type(b) == "number" then return Vector(a.x * b, a.y * b) end
  return a.x * b.x + a.y * b.y
end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Vector.__unm = function(a) return Vector(-a.x, -a.y) end
Vector.__len = function(a) return (a.x ^ 2 + a.y ^ 2) ^ 0.5 end
Vector.__tostring = function(a) return ("<%g, %g>"):format(a.x, a.y) end
Vector.__call = function(self, k) return self[k] end
Vector.__concat = function(a, b) return tostring(a) .. tostring(b) end
Vector.ZERO = Vector()
local a, b = Vector(1, 2), Vector(3, 4)
print(tostring(a + b), a * b, tostring(2 * a), tostring(a * 2), tostring(-a), #b, a("x"), a .. b)
print(a == Vector(1, 2), a ~= b, Vector.ZERO == Vector(0, 0), tostring(a + a + b * 2))
local sum = Vector.ZERO
for _, v in ipairs({ a, b, a }) do sum = sum + v end
print(sum, Vector.ZERO)
local Singleton = setmetatable({}, { __call = function(cls) if not cls.instance then cls.instance = { id = 1 } end return cls.instance end })
print(Singleton() == Singleton(), Singleton().id)
