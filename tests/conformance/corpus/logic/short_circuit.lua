-- The right operand is evaluated only when it decides.
local trace = {}
local function say(name, value) trace[#trace + 1] = name return value end
local function flush() print(table.concat(trace, " ")) trace = {} end
local r = say("a", true) and say("b", false) or say("c", 1)
flush()
r = say("a", nil) and say("b", 1) or say("c", nil) or say("d", 2)
flush()
r = say("a", 1) or say("b", 1) and say("c", 1)
flush()
r = not say("a", false) and (say("b", nil) or say("c", 3))
flush()
print(r)
if say("x", 1) and say("y", nil) or say("z", true) then say("then") else say("else") end
flush()
local n = 0
while say("t" .. n, n < 3) and say("u", true) do n = n + 1 end
flush()
local t = { say("first", nil) or say("second", 5), k = say("third", false) and say("no", 1) }
flush()
print(t[1], t.k)
local function f() return say("p", nil) and say("q", 1), say("r", 2) or say("s", 3) end
print(f())
flush()
_ = say("stat", nil) and error("not reached")
flush()
