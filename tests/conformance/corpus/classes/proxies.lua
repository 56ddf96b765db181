-- Tracking proxies and memoizing tables.
local function track(t, log)
  return setmetatable({}, {
    __index = function(_, k) log[#log + 1] = "read " .. tostring(k) return t[k] end,
    __newindex = function(_, k, v) log[#log + 1] = "write " .. tostring(k) t[k] = v end,
    __len = function() log[#log + 1] = "len" return #t end,
  })
end
local log = {}
local p = track({ 10, 20, name = "n" }, log)
p.name = p.name .. p[1]
p[#p + 1] = 30
print(p.name, p[3], #p, rawget(p, 1))
print(table.concat(log, "; "))
local function memoize(f)
  local cache = setmetatable({}, { __mode = "kv" })
  return setmetatable({}, { __call = function(_, x) local r = cache[x] if r == nil then r = f(x) cache[x] = r end return r end, __index = cache })
end
local calls = 0
local square = memoize(function(x) calls = calls + 1 return x * x end)
print(square(4), square(4), square(5), calls, square[4], square[6])
local function delegate(target) return setmetatable({}, { __index = function(_, name) return function(_, ...) return target[name](target, ...) end end }) end
local obj = { n = 1, add = function(self, k) self.n = self.n + k return self.n end }
local d = delegate(obj)
print(d:add(5), d:add(1), obj.n)
local Set = {}
Set.__index = function(s, k) return Set[k] end
Set.__add = function(a, b) local r = Set.new({}) for k in pairs(a.items) do r.items[k] = true end for k in pairs(b.items) do r.items[k] = true end return r end
Set.__mul = function(a, b) local r = Set.new({}) for k in pairs(a.items) do r.items[k] = b.items[k] end return r end
Set.__len = function(s) local n = 0 for _ in pairs(s.items) do n = n + 1 end return n end
Set.__le = function(a, b) for k in pairs(a.items) do if not b.items[k] then return false end end return true end
Set.__lt = function(a, b) return a <= b and not (b <= a) end
Set.__eq = function(a, b) return a <= b and b <= a end
function Set.new(l) local s = setmetatable({ items = {} }, Set) for _, v in ipairs(l) do s.items[v] = true end return s end
local a, b = Set.new({ 1, 2, 3 }), Set.new({ 2, 3, 4 })
print(#(a + b), #(a * b), a * b <= a, a < a + b, a == b, a * b == Set.new({ 3, 2 }), a >= a * b)
