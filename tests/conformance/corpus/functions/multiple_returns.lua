local function none() end
local function one() return 1 end
local function two() return 1, 2 end
local function maybe(x) if x then return 1, 2 end end
local function mixed(x) if x then return 1, 2, 3 end return "one" end
local function empty() return end
print(none(), one(), two())
print(two(), two())
print((two()))
print(maybe(true)) print(maybe(false)) print(mixed(true)) print(mixed(false))
print(select("#", none()), select("#", empty()), select("#", maybe(false)), select("#", mixed(false)))
local t = { none() } print(#t)
t = { two(), two() } print(#t)
t = { two(), (two()) } print(#t)
t = { mixed(true), "end" } print(#t)
local a, b, c = mixed(false) print(a, b, c)
a, b, c = maybe(false) print(a, b, c)
a, b = two(), none() print(a, b)
print(two() + 1, -two(), #{ two() }, not two())
print("s" .. two() .. "e")
if two() then print("truthy") end
if none() then print("no") else print("falsy") end
local function wrap() return two() end
local function wrap2() return (two()) end
local function wrap3() return "w", two() end
print(wrap()) print(wrap2()) print(wrap3())
local function forward(f, ...) return f(...) end
print(forward(two)) print(forward(none)) print(forward(mixed, true)) print(forward(mixed, false))
print(type(none() == nil))
for i = 1, select("#", wrap3()) do io = i end
local o = { m = two, n = none }
print(o.m()) print((o.m())) print(o.n())
local r = { o.m(), o.m() }
print(#r)
print(({ two() })[2])
print(pcall(two))
print(pcall(none))
print(#table.pack(maybe(true)), table.pack(maybe(false)).n)
