-- and/or give one of their operands, not a boolean.
local nothing
print(nil and 1, false and 1, 0 and 1, "" and 1, 1 and nil, 1 and false, true and "x")
print(nil or 1, false or 1, 0 or 1, "" or 1, nil or false, false or nil, nothing or "d")
print(nil and nil, nil or nil, false and nil, false or false, not nothing, not 0, not "", not not nil)
print(1 and 2 and 3, 1 and nil and 3, nil or false or 3, nil or 2 or 3)
print(1 or 2 and 3, (1 or 2) and 3, nil and 1 or 2, 1 and nil or 2, false == false and "eq" or "ne")
local t = { flag = false, zero = 0, text = "" }
print(t.flag or "default", t.zero or "default", t.text or "default", t.none or "default")
print(t.flag and t.flag.x, t.none and t.none.x, t.zero and t.zero + 1)
local function pick(v, d) return v == nil and d or v end
print(pick(nil, 1), pick(false, 1), pick(0, 1))
local a = nothing and nothing.field or "safe"
local b = t and t.text and #t.text
local c = not t or not t.none
print(a, b, c)
local x, y = nil or 1, 2 and 3
print(x, y, x and y, (x or y) == 1)
