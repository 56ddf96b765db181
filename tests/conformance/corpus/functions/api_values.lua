-- Library functions as values: stored, passed, called with too many and too few arguments.
local upper, rep, insert = string.upper, string.rep, table.insert
print(upper("abc"), rep("x", 3))
local t = {}
insert(t, "a") insert(t, 1, "b")
print(table.concat(t, ","))
local fs = { tostring, type, math.abs, upper = string.upper }
print(fs[1](12), fs[2]({}), fs[3](-4), fs.upper("q"))
print(fs.upper("q", "surplus"), fs[2](nil, 1, 2))
local function apply(f, ...) return f(...) end
print(apply(tostring, 1, 2, 3), apply(type, nil), apply(string.sub, "hello", 2, 3))
print(pcall(error, "x"))
print(pcall(error, { 1 }) == false)
print(pcall(tostring, 5))
print(pcall(string.rep, "ab", 2))
print(select(2, pcall(error)))
local p = pcall
print(p(error, "via local", 0))
print(apply(pcall, error, "nested", 0))
print(pcall(pcall, error, "twice", 0))
local choose = #t > 100 and string.lower or string.upper
print(choose("Mixed", 1))
local iter = ipairs
for i, v in iter({ "x", "y" }) do print(i, v) end
local pr = pairs
for k, v in pr({ k = 1 }) do print(k, v) end
local nx, st, c = pairs({ 7 })
print(nx(st, c))
for k, v in next, { z = 26 } do print(k, v) end
local function each(iterator, tbl) local n = 0 for _ in iterator(tbl) do n = n + 1 end return n end
print(each(pairs, { a = 1, b = 2 }), each(ipairs, { 1, 2, 3 }))
print(xpcall(error, function(m) return "handled " .. tostring(m) end, "boom", 0))
local s = select
print(s("#", 1, 2), s(2, "a", "b"))
local ok, a, b = pcall(function(...) return ... end, 1, 2)
print(ok, a, b)
local objs = { max = math.max }
print(objs.max(1, 5, 3))
print(tostring(print):sub(1, 9), type(print))
local tc = table.concat
print(tc({ 1, 2 }, "+"))
print(type(next), type(string.format), type(table.unpack))
print(string.format("%s %d", "a", 1), ("%s"):format("z"))
