-- Tables that only look like records: something treats them as tables, or sees them from outside.
local function describe(t)
  local keys = {}
  for key, value in pairs(t) do
    keys[#keys + 1] = key .. "=" .. tostring(value)
  end
  table.sort(keys)
  return table.concat(keys, " ")
end
local walked = { a = 1, b = 2 }
walked.c = nil
print(describe(walked))

local indexed = { a = 1 }
local name = "b"
indexed[name] = 2
print(indexed.a, indexed.b, indexed["a"])

local sized = { n = 3 }
print(#sized, sized.n)

local mixed = { 10, 20, n = 2 }
print(mixed[1], mixed.n)

local class = { kind = "class" }
class.__index = class
local object = setmetatable({ own = 1 }, class)
print(object.own, object.kind, rawget(object, "kind"))

local named = { type = "t" }
print(type(named), type(named.type))

local either = os.time() > 0 and { text = "x" } or "plain"
print(either.text)

local word = "abc"
if os.time() < 0 then
  word = { upper = 1 }
end
print(word:upper())

local set = {}
local key = { id = 1 }
set[key] = "found"
print(set[key], key.id)

local methods = { count = 0 }
function methods:add(n)
  self.count = self.count + n
  return self
end
print(methods:add(2):add(3).count)

local functions = { double = function(x) return x * 2 end }
print(functions.double(4))
print(pcall(function() return functions.triple(4) end))

local compared = { n = 1 }
print(pcall(function() return compared < compared end))
print(pcall(function() return compared + 1 end))
print(pcall(function() return compared .. "" end))
print(pcall(function() return compared() end))

local thrown = { code = 7 }
local ok, caught = pcall(error, thrown)
print(ok, caught == thrown, caught.code)

local copy = {}
for key, value in next, { a = 1, b = 2 } do
  copy[#copy + 1] = key .. value
end
table.sort(copy)
print(table.concat(copy, ","))

_G_shared = { field = "global" }
print(_G_shared.field)

local function pass(...)
  return ...
end
local one, two = pass({ n = 1 }, { n = 2 })
print(one.n + two.n, select("#", pass(one, two)), (select(2, pass(one, two))).n)
local packed = table.pack(pass(one, two))
print(packed.n, packed[2].n)

local co = coroutine.wrap(function(first)
  local second = coroutine.yield({ n = first.n + 1 })
  return { n = second.n + 1 }
end)
local yielded = co({ n = 1 })
print(yielded.n, co(yielded).n)

local underscored = { _private = 1, class = 2, ["end"] = 3, value_ = 4, ["key-x"] = 5 }
print(underscored._private, underscored.class, underscored["end"], underscored.value_)
local reserved = { int = 1, class = 2 }
print(reserved.int + reserved.class)
local twice = { n = 1, n = 2 }
print(twice.n)

local plus = setmetatable({}, { __add = function(left, right)
  local other = left.n and left or right
  return { sum = other.n + 1 }
end })
print((plus + { n = 4 }).sum, ({ n = 5 } + plus).sum)
