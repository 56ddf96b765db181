-- A functional library: map, filter, reduce, curry, compose, lazy sequences; varargs everywhere.
local fun = {}
local select, unpack = select, table.unpack

function fun.identity(...) return ... end
function fun.constant(...)
  local n, values = select("#", ...), { ... }
  return function() return unpack(values, 1, n) end
end

function fun.map(f, first, ...)
  local out = {}
  if select("#", ...) == 0 then
    for i, v in ipairs(first) do out[i] = f(v, i) end
    return out
  end
  local lists = { first, ... }
  local length = math.huge
  for _, list in ipairs(lists) do length = math.min(length, #list) end
  for i = 1, length do
    local row = {}
    for j = 1, #lists do row[j] = lists[j][i] end
    out[i] = f(unpack(row))
  end
  return out
end

function fun.filter(p, list)
  local out = {}
  for _, v in ipairs(list) do if p(v) then out[#out + 1] = v end end
  return out
end

function fun.reduce(f, list, ...)
  local start, acc = 1, ...
  if select("#", ...) == 0 then start, acc = 2, list[1] end
  for i = start, #list do acc = f(acc, list[i]) end
  return acc
end

function fun.compose(...)
  local functions = { ... }
  local count = #functions
  if count == 0 then return fun.identity end
  local function run(i, ...)
    if i == 0 then return ... end
    return run(i - 1, functions[i](...))
  end
  return function(...) return run(count, ...) end
end

function fun.partial(f, ...)
  local bound = table.pack(...)
  return function(...)
    local args, n = {}, 0
    for i = 1, bound.n do
      n = n + 1
      args[n] = bound[i]
    end
    for i = 1, select("#", ...) do
      n = n + 1
      args[n] = (select(i, ...))
    end
    return f(unpack(args, 1, n))
  end
end

function fun.curry(f, arity)
  local function collect(n, ...)
    local args = table.pack(...)
    if n <= 0 then return f(unpack(args, 1, args.n)) end
    return function(...)
      local more = table.pack(...)
      local all = {}
      for i = 1, args.n do all[i] = args[i] end
      for i = 1, more.n do all[args.n + i] = more[i] end
      return collect(n - math.max(more.n, 1), unpack(all, 1, args.n + more.n))
    end
  end
  return collect(arity or 2)
end

fun.flip = function(f) return function(a, b, ...) return f(b, a, ...) end end
fun.negate = function(p) return function(...) return not p(...) end end

function fun.juxtapose(...)
  local fs = { ... }
  return function(...)
    local out = {}
    for i, f in ipairs(fs) do out[i] = f(...) end
    return unpack(out, 1, #fs)
  end
end

function fun.group(f, list)
  local groups = {}
  for _, v in ipairs(list) do
    local key = f(v)
    local group = groups[key]
    if not group then
      group = {}
      groups[key] = group
    end
    group[#group + 1] = v
  end
  return groups
end

local operators = {
  add = function(a, b) return a + b end,
  mul = function(a, b) return a * b end,
  lt = function(a, b) return a < b end,
  concat = function(a, b) return a .. b end,
}

local Seq = {}
Seq.__index = Seq
local function seq(step) return setmetatable({ step = step }, Seq) end
Seq.__call = function(self) return self.step() end

function fun.range(first, last, step)
  if not last then first, last = 1, first end
  step = step or (first <= last and 1 or -1)
  local i = first - step
  return seq(function()
    i = i + step
    if (step > 0 and i <= last) or (step < 0 and i >= last) then return i end
  end)
end

function fun.iterate(f, x)
  local value, started = x, false
  return seq(function()
    if started then value = f(value) end
    started = true
    return value
  end)
end

function Seq:map(f) return seq(function() local v = self.step() if v ~= nil then return f(v) end end) end
function Seq:filter(p)
  return seq(function()
    while true do
      local v = self.step()
      if v == nil or p(v) then return v end
    end
  end)
end
function Seq:take(n)
  local left = n
  return seq(function()
    if left > 0 then
      left = left - 1
      return self.step()
    end
  end)
end
function Seq:take_while(p)
  local over = false
  return seq(function()
    if over then return nil end
    local v = self.step()
    if v ~= nil and p(v) then return v end
    over = true
  end)
end
function Seq:zip(other)
  return seq(function()
    local a, b = self.step(), other.step()
    if a ~= nil and b ~= nil then return { a, b } end
  end)
end
function Seq:fold(f, acc) for v in self do acc = f(acc, v) end return acc end
function Seq:list() local out = {} for v in self do out[#out + 1] = v end return out end

local function show(list) return "[" .. table.concat(fun.map(tostring, list), " ") .. "]" end

print(show(fun.map(function(v, i) return v * i end, { 5, 6, 7 })))
print(show(fun.map(operators.add, { 1, 2, 3 }, { 10, 20 })), show(fun.map(math.max, { 1, 9 }, { 5, 2 }, { 3, 3 })))
print(show(fun.filter(fun.negate(function(v) return v % 2 == 0 end), { 1, 2, 3, 4, 5 })))
print(fun.reduce(operators.add, { 1, 2, 3 }), fun.reduce(operators.concat, { "a", "b" }, ">"), fun.reduce(operators.add, {}), fun.reduce(operators.add, {}, nil))
print(fun.compose(function(x) return x + 1 end, operators.mul)(6, 7), fun.compose()(1, nil, 3))
print(fun.partial(print, "bound", nil, "x")("later", nil))
print(fun.curry(function(a, b, c) return a .. b .. c end, 3)("x")("y", "z"), fun.curry(operators.add)(1)(2), fun.curry(operators.add)(3, 4))
print(fun.flip(operators.concat)("a", "b"), fun.constant(1, nil, 3)(), select("#", fun.constant(nil, nil)()))
print(fun.juxtapose(math.min, math.max, function(...) return select("#", ...) end)(4, 8, 1))
local groups = fun.group(function(word) return #word end, { "a", "bb", "c", "dd", "eee" })
print(#groups, show(groups[1]), show(groups[2]), show(groups[3]))
print(show(fun.range(5):list()), show(fun.range(10, 1, -3):list()), show(fun.range(1, 2, 0.25):list()))
print(show(fun.iterate(function(x) return x * 2 end, 1):take(10):list()))
print(fun.iterate(function(x) return x * 3 end, 1):take_while(function(x) return x < 10 ^ 15 end):fold(operators.add, 0))
print(fun.iterate(function(x) return x * 1103515245 + 12345 end, 42):take(12):fold(math.max, 0))
for pair in fun.range(3):zip(fun.range(7, 100):filter(function(v) return v % 5 == 0 end):map(function(v) return v // 5 end)) do
  print(pair[1], pair[2])
end
local primes = {}
for n in fun.range(2, 60):filter(function(n)
  for _, p in ipairs(primes) do if n % p == 0 then return false end end
  return true
end) do primes[#primes + 1] = n end
print(show(primes), #primes)
local memo = setmetatable({}, { __mode = "k" })
local function fix(f)
  return function(...) return f(fix(f), ...) end
end
print(fix(function(self, n, acc) if n == 0 then return acc end return self(n - 1, (acc or 1) * n) end)(10), next(memo))
print(pcall(fun.map, nil, { 1 }), pcall(fun.reduce, operators.add, { 1, "x" }), pcall(fun.range))
