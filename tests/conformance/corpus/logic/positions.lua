-- and/or/not as argument, index, key, condition, operand, callee and result.
local t = { a = { b = 1 }, "one", [true] = "yes", [false] = "no" }
local none
print((none or t).a.b, (t and t.a).b, t[none or 1], t[not none], t[not t], t[1 == 2])
print((none or print) == print, (none or string.upper)("x"), ((none and 1) or "s"):rep(2))
print(#(none or "four"), -(none or 4), (none or 1) + (false or 2), (none or "a") .. (none or "b"))
print(type(none and 1), type(not none), (1 and 2) < (2 or 3), (none or 1) == 1)
local u = { [none or "k"] = none or "v", [1 and 2] = 1 and "two" }
print(u.k, u[2])
for i = none or 1, 3 and 2 do print(i) end
for _, v in ipairs(none or { "x" }) do print(v) end
local function f(x) return x and x.b or "none", not x end
print(f(t.a), f())
print((f(nil)))
repeat local done = true until done and not none
t[none or "new"], t[1 and "other"] = none or 5, 1 and 6
print(t.new, t.other)
local function g(...) return ... or "no argument" end
print(g(), g(nil), g(false), g(1, 2))
print((select("#", (none or 1))), ({ (none or 7) })[1] == nil)
