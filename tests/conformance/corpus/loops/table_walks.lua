-- ipairs stops at the first nil, pairs sees everything, both allow changes of existing keys.
local t = { 1, 2, nil, 4, x = "ex" }
local n = 0
for i in ipairs(t) do n = i end
print(n)
local keys = {}
for k in pairs(t) do keys[#keys + 1] = tostring(k) end
table.sort(keys)
print(table.concat(keys, " "))
for k, v in pairs(t) do if type(v) == "number" then t[k] = v * 2 else t[k] = nil end end
print(t[1], t[2], t[3], t[4], t.x, next({}), next({ 5 }))
local list = { 1, 2, 3 }
for i, v in ipairs(list) do if i < 5 then list[i + 1] = v + 1 end end
print(table.concat(list, " "))
for k in pairs(t) do t[k] = nil end
print(next(t))
local count = 0
for _ in pairs({ [1] = 1, [2] = 2, a = 1, [true] = 1, [1.5] = 1 }) do count = count + 1 end
print(count)
for i, v in ipairs(setmetatable({}, { __index = function(_, i) if i < 4 then return i * i end end })) do print(i, v) end
local nested = { { 1, 2 }, { 3 }, {} }
local sum = 0
for _, row in ipairs(nested) do for _, v in ipairs(row) do sum = sum + v end end
print(sum, #nested)
for i = #nested, 1, -1 do if #nested[i] == 0 then table.remove(nested, i) end end
print(#nested)
