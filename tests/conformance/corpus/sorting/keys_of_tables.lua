-- Sorted iteration over the keys of a table.
local function sorted_pairs(t, less)
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys, less)
  local i = 0
  return function()
    i = i + 1
    if keys[i] ~= nil then return keys[i], t[keys[i]] end
  end
end
local prices = { pear = 3, apple = 1, fig = 2 }
for name, price in sorted_pairs(prices) do print(name, price) end
for name, price in sorted_pairs(prices, function(a, b) return prices[a] > prices[b] end) do print(name, price) end
for k, v in sorted_pairs({ [3] = "c", [1] = "a", [2.5] = "b" }) do print(k, v) end
local mixed = { 1, "x", 2.5 }
print(pcall(table.sort, mixed))
table.sort(mixed, function(a, b) return tostring(a) < tostring(b) end)
print(table.concat(mixed, " "))
