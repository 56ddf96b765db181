-- _G is the table of globals.
value = 1
print(_G.value, _G["value"], rawget(_G, "value"))
_G.other = 2
print(other, _G._G == _G, _G.print == print, type(_G))
_G["with space"] = 3
print(_G["with space"])
local names = { "a1", "a2" }
for i, name in ipairs(names) do _G[name] = i * 10 end
print(a1, a2)
a1 = a1 + 1
print(_G.a1, rawget(_G, "missing"))
local found = {}
for k, v in pairs(_G) do if type(v) == "number" and k:match("^a%d$") then found[#found + 1] = k .. "=" .. v end end
table.sort(found)
print(table.concat(found, " "))
_G.value = nil
print(value, _G.string.upper("x"), _G.math.max(1, 2))
