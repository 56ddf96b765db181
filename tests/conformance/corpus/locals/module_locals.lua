local string_lib, tbl = string, table
print(string_lib.upper("x"), tbl.concat({ 1, 2 }, ","))
local fmt = string.format
print(fmt("%d", 3))
local math = math
print(math.floor(2.5), math.pi > 3)
local floor, huge = math.floor, math.huge
print(floor(3.9), huge)
local function use() local t = table return t.concat({ "in" }) end
print(use())
if math then print("math is there") end
print(math and "yes" or "no", not string)
local co = coroutine
print(type(co.wrap(function() end)))
local unpack = table.unpack or unpack
print(unpack({ 1, 2 }))
local insert = table.insert
local out = {}
insert(out, 1) insert(out, 2)
print(#out)
local sub = string.sub
print(sub("hello", 2, 3), ("x"):rep(2))
local concat = table.concat
local function join(...) return concat({ ... }, "-") end
print(join(1, 2, 3))
local type_of = type
print(type_of(1), type_of(type_of))
local max = math.max
local best = max(1, 2, 3)
print(best)
local tostring = tostring
print(tostring(nil) .. tostring(1))
