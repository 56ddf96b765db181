-- Things nobody uses still have to run.
local log = {}
local function note(x) log[#log + 1] = x return x end
local unused = note("unused local")
local a, unused2 = note("a"), note("unused second")
local _ = note("underscore")
local _, b = note("x"), note("b")
for unused3 = 1, 2 do note("loop") end
for _, unused4 in ipairs({ 1 }) do note("ipairs") end
local function unused_function() note("never") end
local unused_closure = function() note("never") end
local t = { note("field") }
local c = note("c1") and note("c2")
local d = log.missing or note("d")
local e = #note("len")
local f = -(note("5") + 0)
local g = note("g") .. "x"
local h = { x = note("hx") }
local i = note("i") == "i"
local function param(unused_param, used) return used end
print(param(1, 2))
print(table.concat(log, " "))
local reassigned = 1
reassigned = note("re")
local never_read
never_read = note("nr")
print(#log, b)
do local scoped = note("scoped") end
if note("cond") then end
while not note("while") do end
print(#log)
