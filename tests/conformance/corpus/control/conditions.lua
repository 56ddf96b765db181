local function truth(v) if v then return "T" else return "F" end end
print(truth(nil), truth(false), truth(true), truth(0), truth(""), truth({}), truth(0.0), truth("false"))
local function neg(v) if not v then return "T" end return "F" end
print(neg(nil), neg(false), neg(0), neg(""))
local zero, empty, no, none = 0, "", false, nil
if zero then print("zero is true") end
if empty then print("empty is true") end
if no or none then print("no") else print("both false") end
if zero and empty then print("both true") end
print(zero and 1, empty and 2, no and 3, none and 4)
print(zero or 1, empty or 2, no or 3, none or 4)
print(not zero, not empty, not no, not none, not not zero)
local a, b, c = 1, nil, false
print(a and b, a and c, b and a, c and a, b or c, c or b, a or b, b and c, c and b)
print(a == 1 and "one" or "other", a == 2 and "two" or "other")
print(b == nil and "nil" or "not nil", c == false and "false" or "not")
print(a and (b or "default"), (a or b) and "x", not (a and b), not a or not b)
print(nil == false, 0 == false, "" == false, 1 == true, "1" == 1, 1 == 1.0)
local t = { on = false, zero = 0 }
print(t.on and "on" or "off", t.missing and 1 or 2, t.zero and "has zero")
if t.on == nil then print("unset") elseif t.on then print("on") else print("off") end
local x = 5
if x > 3 and x < 10 then print("between") end
if x < 3 or x == 5 then print("or") end
if not (x == 5) then print("no") elseif x ~= 6 then print("elseif") end
print(x > 3, x >= 5, x < 5, x <= 5, x ~= 5, x == 5)
print(x > 3 == true, (x > 3) == (x > 4), not (x > 3) == false)
local r = x > 3 and x < 4 or x == 5
print(r)
local f = false
f = f or x
print(f)
local d = nil
d = d and d.x or "safe"
print(d)
local deep = t.a and t.a.b and t.a.b.c
print(deep)
print((nil and 1) or (false and 2) or 3, (1 and 2) and 3, nil or false, false or nil)
print(1 and nil or 2, false == false and false or "z")
local function se(log, v) log[#log + 1] = tostring(v) return v end
local log = {}
local q = se(log, nil) and se(log, 1) or se(log, 2) and se(log, 3)
print(q, table.concat(log, ","))
print((function(...) return ... end)() or "none")
local unset, no2 = nil, false
print(not not unset, not not no2, not not (unset and no2), not (not unset or not no2))
print(not not (no2 or unset), not (not (not unset)))
