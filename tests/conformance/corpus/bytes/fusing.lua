-- Halves of characters that come together by every way of joining are whole again.
local e, a = "é", {}
local c3, a9 = e:sub(1,1), e:sub(2)
local s = ""
for i = 1, #e do s = s .. e:sub(i, i) end
print(s == e, #s)
s = c3 s = s .. a9 print(s == e)
a.x = c3 a.x = a.x .. a9 print(a.x == e)
local function cat(x, y) return x .. y end
print(cat(c3, a9) == e, cat("a", "b"), cat(1, 2))
local t = {} t[#t+1] = c3 t[#t+1] = a9
print(t[1] .. t[2] == e)
local parts = { c3, a9 }
local out = "" for _, p in ipairs(parts) do out = out .. p end
print(out == e, out)
for c in e:gmatch(".") do gathered = (gathered or "") .. c end
print(gathered == e)
print((c3 .. "" .. a9) == e, ("" .. c3 .. "") .. a9 == e)
local u = c3:upper() .. a9:lower() print(u == e)
print(tostring(c3) .. tostring(a9) == e)
print(("%s"):format(c3) .. ("%s"):format(a9) == e)
print("\xC3" .. "\xA9" == e, "\xC3" .. a9 == e)
print(string.char(0xC3) .. string.char(0xA9) == e)
local m = e:match("^(.)") .. e:match("(.)$") print(m == e)
local k, v = ("x"..c3.."="..a9):match("x(.)=(.)") print(k..v == e)
