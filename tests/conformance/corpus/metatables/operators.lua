local V = {}
V.__index = V
local function new(x, y) return setmetatable({ x = x, y = y }, V) end
V.__add = function(a, b) return new(a.x + b.x, a.y + b.y) end
V.__sub = function(a, b) return new(a.x - b.x, a.y - b.y) end
V.__mul = function(a, b)
  if type(a) == "number" then return new(a * b.x, a * b.y) end
  if type(b) == "number" then return new(a.x * b, a.y * b) end
  return a.x * b.x + a.y * b.y
end
V.__div = function(a, k) return new(a.x / k, a.y / k) end
V.__idiv = function(a, k) return new(a.x // k, a.y // k) end
V.__mod = function(a, k) return new(a.x % k, a.y % k) end
V.__pow = function(a, k) return new(a.x ^ k, a.y ^ k) end
V.__unm = function(a) return new(-a.x, -a.y) end
V.__eq = function(a, b) return a.x == b.x and a.y == b.y end
V.__lt = function(a, b) return a.x < b.x end
V.__le = function(a, b) return a.x <= b.x end
V.__len = function() return 2 end
V.__concat = function(a, b) return tostring(a) .. "|" .. tostring(b) end
V.__tostring = function(v) return "(" .. v.x .. "," .. v.y .. ")" end
V.__call = function(self, k, j) return self.x + k + (j or 0) end
V.__band = function(a, b) return "band" end
V.__shl = function(a, b) return "shl" end
V.__bnot = function(a) return "bnot" end
local a, b = new(1, 2), new(3, 4)
print(tostring(a + b), tostring(a - b), a * b, tostring(2 * a), tostring(a * 3))
print(tostring(b / 2), tostring(b // 2), tostring(b % 2), tostring(a ^ 2), tostring(-a))
print(a == b, a == new(1, 2), a ~= b, a ~= new(1, 2), a < b, a <= b, a > b, a >= b)
print(#a, a .. b, a .. "s", "s" .. a, 1 .. a, a(10), a(10, 5))
print(a & b, a & 1, a << 1, ~a)
local ok, e = pcall(function() return a | b end)
print(ok, e)
print(rawequal(a, new(1, 2)), rawequal(a, a))
local sum = new(0, 0)
for i = 1, 3 do sum = sum + new(i, i) end
print(tostring(sum))
