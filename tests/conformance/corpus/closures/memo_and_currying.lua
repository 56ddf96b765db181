local function memoize(f)
  local cache = {}
  return function(x)
    local v = cache[x]
    if v == nil then v = f(x) cache[x] = v end
    return v
  end
end
local calls = 0
local slow = memoize(function(n) calls = calls + 1 return n * n end)
print(slow(4), slow(4), slow(5), calls)
local function bind(f, ...)
  local bound = table.pack(...)
  return function(...)
    local all = { table.unpack(bound, 1, bound.n) }
    local extra = table.pack(...)
    for i = 1, extra.n do all[bound.n + i] = extra[i] end
    return f(table.unpack(all, 1, bound.n + extra.n))
  end
end
print(bind(math.max, 3, 9)(4, 12), bind(string.rep, "ab")(2), bind(print)())
local function pipe(...)
  local fs = { ... }
  return function(x) for _, f in ipairs(fs) do x = f(x) end return x end
end
print(pipe(function(x) return x + 1 end, function(x) return x * 2 end, tostring)(5))
local function once(f) local done, r = false return function(...) if not done then done, r = true, f(...) end return r end end
local o = once(function(x) return "first " .. x end)
print(o(1), o(2))
local function debounce() local last; return function(v) local changed = v ~= last last = v return changed end end
local d = debounce()
print(d(1), d(1), d(2), d(nil), d(nil))
local Y = function(f) return (function(x) return x(x) end)(function(x) return f(function(...) return x(x)(...) end) end) end
print(Y(function(self) return function(n) return n == 0 and 1 or n * self(n - 1) end end)(5))
local counters = {}
for _, name in ipairs({ "a", "b" }) do
  local n = 0
  counters[name] = function(by) n = n + (by or 1) return name .. n end
end
print(counters.a(), counters.a(5), counters.b())
local ops = {}
for op, f in pairs({ ["+"] = function(a, b) return a + b end }) do ops[op] = function(...) return op, f(...) end end
print(ops["+"](1, 2))
