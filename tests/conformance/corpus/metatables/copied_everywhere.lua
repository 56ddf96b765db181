-- Metamethods that reach a metatable through lists, results, fields and arguments.
local registry = {}
local function define(name, f) registry[#registry + 1] = { name = name, handler = f } end
define("__eq", function(a, b) return a.id == b.id end)
define("__lt", function(a, b) return a.id < b.id end)
define("__call", function(self, n) return self.id + n end)
define("__sub", function(a, b) return a.id - b.id end)
local function build()
  local mt = {}
  for _, d in ipairs(registry) do mt[d.name] = d.handler end
  return mt
end
local holder = { meta = build() }
local function new(id) return setmetatable({ id = id }, holder.meta) end
local a, b, c = new(1), new(1), new(2)
print(a == b, a ~= b, a == c, a < c, c < a, a > c, c(40), c - a)
local merged = {}
for _, source in ipairs({ holder.meta, { __len = function() return 7 end } }) do
  for k, v in next, source do merged[k] = v end
end
local m, n = setmetatable({ id = 5 }, merged), setmetatable({ id = 5 }, merged)
print(m == n, #m, m(1), m - n, a == m, n ~= c)
local packed = table.pack("__eq", function() return true end)
local other = {}
other[packed[1]] = packed[2]
local x, y = setmetatable({}, other), setmetatable({}, other)
print(x == y, x ~= y)
local function apply(obj, key, value) getmetatable(obj)[key] = value return obj end
local plain, plain2 = setmetatable({}, {}), {}
setmetatable(plain2, getmetatable(plain))
print(plain == plain2)
apply(plain, "__eq", function() return "yes" end)
print(plain == plain2, plain ~= plain2)
