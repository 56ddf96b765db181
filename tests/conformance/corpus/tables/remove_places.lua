-- remove from the end, the front, the middle and places that are not there.
local t = { "a", "b", "c", "d", "e" }
print(table.remove(t), table.remove(t, 1), table.remove(t, 2), #t, table.concat(t, " "))
print(table.remove(t, #t + 1), #t, table.remove(t, "1"), table.remove(t, 1.0), #t, table.remove(t), #t)
print(table.remove({}), table.remove({}, 0), table.remove({}, 1), table.remove({ [0] = "zero" }, 0))
print(table.remove({ n = 1 }), table.remove({ 1, 2, 3 }, 4))
print(select("#", table.remove({})), select("#", table.remove({ 1 })))
local stack = {}
for i = 1, 5 do stack[#stack + 1] = i * i end
local popped = {}
while #stack > 0 do popped[#popped + 1] = table.remove(stack) end
print(table.concat(popped, ","), #stack, next(stack))
print(pcall(table.remove, { 1, 2, 3 }, 5))
print(pcall(table.remove, { 1, 2, 3 }, 0))
print(pcall(table.remove, { 1, 2, 3 }, -1))
print(pcall(table.remove, {}, 2))
print(pcall(table.remove, { 1 }, "x"))
print(pcall(table.remove))
print(pcall(function() return table.remove(5) end))
