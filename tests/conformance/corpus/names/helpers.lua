-- Locals named like Python builtins and like the helpers that generated code imports.
local range, len, str, int, list, dict, isinstance, object, id, max, min, sum, abs, map, filter, zip, print2 = 1, 2, "s", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
print(range, len, str, int, list, dict, isinstance, object, id, max, min, sum, abs, map, filter, zip)
for i = 1, 3 do range = range + i end
print(range)
local Table, array, index, setindex, add, sub, mul, eq, lt, truthy, first, adjust, values, concat, length = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
local t = { 1, 2, x = Table }
print(t[1] + t[2], #t, t.x, t[1] == t[2], t[1] < t[2], "a" .. t[1])
print(Table, array, index, setindex, add, sub, mul, eq, lt, truthy, first, adjust, values, concat, length)
local workflow, asyncio, current, LuaEntry, Project, ENTRY, __lua__, main, chunk, entry, base = "w", "a", "c", "l", "p", "E", "lua", "m", "ch", "e", "b"
print(workflow, asyncio, current, LuaEntry, Project, ENTRY, __lua__, main, chunk, entry, base)
local function count(...) local len = select("#", ...) return len end
print(count(1, 2, 3))
local error, pcall, tostring_ = error, pcall, tostring
print(pcall(error, "shadowed", 0))
local function tostring(v) return "mine:" .. v end
print(tostring(5), tostring_(5))
local _1, _2, _, args, attempt, callback = 1, 2, 3, 4, 5, 6
local function va(...) return args, ... end
print(va(_1, _2, _))
print(pcall(function() return attempt end))
local function two() return "a", "b" end
local q = two()
print(q, _)
for k in pairs({ 1 }) do print(k, _) end
local type = type
print(type(1), type("x"))
local math = { floor = function() return "my floor" end }
print(math.floor(1.5))
local string = "text"
print(string, ("x"):rep(2), string:upper())
local table = { insert = function(t, v) t[1] = v end }
local tt = {}
table.insert(tt, "mine")
print(tt[1])
local Cell = {}
for i = 1, 2 do local n = i Cell[i] = function() n = n + 1 return n end end
print(Cell[1](), Cell[2]())
local function underscores(_, _, x) return x, _ end
print(underscores(1, 2, 3))
for _, _ in pairs({ k = "v" }) do print(_) end
