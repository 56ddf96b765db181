-- Sorting records by two fields, and a handwritten quicksort of numbers.
local SIZE = 4000

local function records(count)
  local list, seed = {}, 42
  for i = 1, count do
    seed = (seed * 1103 + 12345) % 65536
    list[i] = { key = seed % 500, name = "name " .. i, value = seed }
  end
  return list
end

local function quicksort(list, low, high)
  if low >= high then
    return
  end
  local pivot = list[(low + high) // 2]
  local i, j = low, high
  while i <= j do
    while list[i] < pivot do
      i = i + 1
    end
    while list[j] > pivot do
      j = j - 1
    end
    if i <= j then
      list[i], list[j] = list[j], list[i]
      i, j = i + 1, j - 1
    end
  end
  quicksort(list, low, j)
  quicksort(list, i, high)
end

local function run()
  local list = records(SIZE)
  table.sort(list, function(a, b)
    if a.key ~= b.key then
      return a.key < b.key
    end
    return a.name < b.name
  end)
  local values = {}
  for i, record in ipairs(list) do
    values[i] = record.value
  end
  quicksort(values, 1, #values)
  return list[1].name .. ", " .. list[SIZE].name .. ", " .. values[1] .. ", " .. values[SIZE]
end

return { run = run }
