-- Tables as sets, counters and groups.
local words = { "pear", "apple", "fig", "apple", "pear", "apple", "kiwi" }
local counts, order = {}, {}
for _, word in ipairs(words) do
  if not counts[word] then
    counts[word] = 0
    order[#order + 1] = word
  end
  counts[word] = counts[word] + 1
end
table.sort(order, function(a, b)
  if counts[a] ~= counts[b] then return counts[a] > counts[b] end
  return a < b
end)
for rank, word in ipairs(order) do print(rank, word, counts[word]) end
local groups = {}
for _, word in ipairs(words) do
  local length = #word
  groups[length] = groups[length] or {}
  groups[length][word] = true
end
for length = 3, 5 do
  local names = {}
  for name in pairs(groups[length] or {}) do names[#names + 1] = name end
  table.sort(names)
  print(length, table.concat(names, " "))
end
