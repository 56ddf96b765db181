-- Functions that take and give functions.
local function map(f, t) local out = {} for i, v in ipairs(t) do out[i] = f(v, i) end return out end
local function filter(p, t) local out = {} for _, v in ipairs(t) do if p(v) then out[#out + 1] = v end end return out end
local function reduce(f, t, init) local acc = init for _, v in ipairs(t) do acc = f(acc, v) end return acc end
local function compose(...)
  local fs = { ... }
  return function(...)
    local out = table.pack(...)
    for i = #fs, 1, -1 do out = table.pack(fs[i](table.unpack(out, 1, out.n))) end
    return table.unpack(out, 1, out.n)
  end
end
local function partial(f, ...) local bound = { ... } return function(...) return f(bound[1], bound[2], ...) end end
local function curry(f) return function(a) return function(b) return f(a, b) end end end
local add = function(a, b) return a + b end
print(table.concat(map(function(v, i) return v * i end, { 1, 2, 3 }), " "))
print(table.concat(filter(function(v) return v > 1 end, { 0, 1, 2, 3 }), " "))
print(reduce(add, { 1, 2, 3 }, 0), reduce(math.max, { 4, 9, 2 }, 0), reduce(function(a, b) return a .. b end, { "x", "y" }, ""))
print(compose(function(x) return x + 1 end, function(x, y) return x * y end)(3, 4))
print(partial(string.format, "%s-%s-%s", "a")("b", "c"), curry(add)(1)(2))
print(table.concat(map(tostring, { 1, true, 2.5 }), ","), table.concat(map(string.upper, { "a", "b" }), ""))
local function times(n, f, ...) local r for i = 1, n do r = f(i, ...) end return r end
print(times(3, function(i, base) return base + i end, 100), times(0, print))
print((function(f) return f(f) end)(function(f, x) return type(f) .. tostring(x) end))
