-- select by number, from the end, and of the count.
print(select("#"), select("#", nil), select("#", nil, nil), select("#", 1, nil, 3))
print(select(1, "a", "b", "c"))
print(select(2, "a", "b", "c"))
print(select(3, "a", "b", "c"))
print(select("#", select(4, "a", "b", "c")), select(-1, "a", "b", "c"))
print(select(-3, "a", "b", "c"))
print((select(2, "a", "b", "c")), select(2.0, "a", "b"), select("2", "a", "b"))
local function sum(...)
  local total = 0
  for i = 1, select("#", ...) do total = total + (select(i, ...) or 0) end
  return total
end
print(sum(), sum(1), sum(1, nil, 3), sum(nil, nil))
print(pcall(select, 0, 1))
print(pcall(select, -5, 1))
print(pcall(select, "x", 1))
print(pcall(select))
print(pcall(select, 1.5, 1))
print(pcall(select, nil))
