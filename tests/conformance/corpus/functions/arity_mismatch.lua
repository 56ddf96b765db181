-- Missing arguments are nil, surplus ones are dropped.
local function two(a, b) return a, b end
local function none() return "none" end
local function defaults(a, b, c)
  a = a or "A"
  b = b == nil and "B" or b
  c = c or {}
  return a, b, type(c)
end
print(two(), two(1), two(1, 2), two(1, 2, 3))
print((two(1, 2)), (two()), none(1, 2, 3))
print(defaults()) print(defaults(1)) print(defaults(1, false)) print(defaults(nil, nil, 5)) print(defaults(false, 2, 3, 4))
local t = { two = two }
function t:method(a, b) return self == t, a, b end
print(t:method()) print(t:method(1)) print(t.method(t, 1, 2, 3)) print(t.method())
local function call(f, ...) return f(...) end
print(call(two), call(two, 1), call(two, 1, 2, 3), call(none, 1))
local fs = { two, none, function(a, b, c, d) return d end }
for _, f in ipairs(fs) do print(f(1, 2, 3, 4, 5)) end
print(pcall(two, 1), pcall(two), pcall(two, 1, 2, 3))
local function last(...) local a, b = ... return b end
print(last(), last(1), last(1, 2), last(1, 2, 3))
print(select("#", two()), select("#", two(nil, nil)), select("#", none()))
