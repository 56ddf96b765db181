-- Contradictory comparison functions are reported.
print(pcall(table.sort, { 1, 2, 3, 4, 5 }, function() return true end))
print(pcall(table.sort, { 3, 1, 2 }, function() return true end))
print(pcall(table.sort, { 1, 2 }, function() return true end))
local list = {}
for i = 1, 50 do list[i] = i % 7 end
print(pcall(table.sort, list, function(a, b) return a <= b end))
print(pcall(table.sort, { 1, 2, 3 }, function() return false end))
print(pcall(table.sort, { 1, 2, 3 }, function() return nil end))
print(pcall(function()
  table.sort({ 5, 3, 4, 1, 2 }, function() return true end)
end))
