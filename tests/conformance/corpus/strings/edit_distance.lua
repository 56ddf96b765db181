-- Levenshtein distance over bytes.
local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local previous = row[0]
    row[0] = i
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      local current = math.min(row[j] + 1, row[j - 1] + 1, previous + cost)
      previous, row[j] = row[j], current
    end
  end
  return row[#b]
end
for _, pair in ipairs { { "kitten", "sitting" }, { "", "abc" }, { "same", "same" }, { "flaw", "lawn" }, { "é", "e" } } do
  print(pair[1], pair[2], distance(pair[1], pair[2]))
end
