local function map(t, f) local r = {} for i, v in ipairs(t) do r[i] = f(v, i) end return r end
local function filter(t, f) local r = {} for _, v in ipairs(t) do if f(v) then r[#r + 1] = v end end return r end
local function reduce(t, f, init) local acc = init for _, v in ipairs(t) do acc = f(acc, v) end return acc end
local list = { 1, 2, 3, 4, 5 }
print(table.concat(map(list, function(v) return v * v end), " "))
print(table.concat(map(list, function(v, i) return v + i end), " "))
print(table.concat(filter(list, function(v) return v % 2 == 1 end), " "))
print(reduce(list, function(a, b) return a + b end, 0))
print(reduce(list, math.max, 0))
print(table.concat(map(list, tostring), " "))
print(table.concat(map({ "a", "b" }, string.upper), " "))
print(("hello"):gsub("l", string.upper))
print(("a1b22"):gsub("(%a)(%d+)", function(letter, digits) return digits .. letter end))
print(("a1b22"):gsub("%d+", function(d, extra) return d + 1 end))
print(string.gsub("k=v x=y", "(%w+)=(%w+)", function(k, v) if k == "k" then return v end end))
local t = { 5, 2, 8, 1 }
table.sort(t, function(a, b) return a > b end)
print(table.concat(t, " "))
table.sort(t)
print(table.concat(t, " "))
local recs = { { n = "b", v = 1 }, { n = "a", v = 1 }, { n = "c", v = 0 } }
table.sort(recs, function(x, y) if x.v ~= y.v then return x.v < y.v end return x.n < y.n end)
for _, r in ipairs(recs) do io_out = (io_out or "") .. r.n end
print(io_out)
local function compose(f, g) return function(...) return f(g(...)) end end
print(compose(tostring, math.floor)(3.7))
local function curry(f) return function(a) return function(b) return f(a, b) end end end
print(curry(function(a, b) return a - b end)(10)(3))
local handlers = { add = function(a, b) return a + b end, sub = function(a, b) return a - b end }
for _, op in ipairs({ "add", "sub", "mul" }) do
  local h = handlers[op]
  print(op, h and h(7, 3))
end
