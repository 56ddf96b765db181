local F = setmetatable({}, { __call = function(self, a, b) return a, b, select("#", a, b) end })
print(F(1, 2)) print(F()) print((F(1)))
local Point = setmetatable({}, { __call = function(cls, x, y) return setmetatable({ x = x, y = y }, cls) end })
Point.__index = Point
function Point:sum() return self.x + self.y end
print(Point(1, 2):sum())
local memo = setmetatable({}, { __mode = "k", __index = function(t, n)
  local v = n < 2 and n or t[n - 1] + t[n - 2]
  rawset(t, n, v)
  return v
end })
print(memo[30])
local curried = setmetatable({ total = 0 }, { __call = function(self, n) self.total = self.total + n return self end })
print(curried(1)(2)(3).total)
print(pcall(function() local t = {} t() end))
print(pcall(F, 5))
local varargs = setmetatable({}, { __call = function(_, ...) return select("#", ...), ... end })
print(varargs(nil, nil)) print(varargs())
table.sort({ 3, 1, 2 }, setmetatable({}, { __call = function(_, a, b) return a < b end }) and nil)
print(("abc"):gsub("%w", setmetatable({}, { __index = function(_, k) return k:upper() end })))
