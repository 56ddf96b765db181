local function build(n, seed)
  local rows = {}
  for i = 1, n do
    local row = {}
    for j = 1, n do row[j] = (i * seed + j) / n end
    rows[i] = row
  end
  return rows
end
local function multiply(a, b, n)
  local product = {}
  for i = 1, n do
    local row, result = a[i], {}
    for j = 1, n do
      local sum = 0.0
      for k = 1, n do sum = sum + row[k] * b[k][j] end
      result[j] = sum
    end
    product[i] = result
  end
  return product
end
local p = multiply(build(4, 2), build(4, 3), 4)
for i, row in ipairs(p) do for j, v in ipairs(row) do print(i, j, v) end end
print(pcall(function() multiply(build(4, 2), build(4, 3), 5) end))
local function try(n, m, k) local q = multiply(build(n, 2), build(m, 3), k) return #q, q[#q][1], q[1] == nil end
print(pcall(function() return try(3, 4, 4) end))
print(pcall(function() return try(4, 3, 4) end))
print(pcall(function() return try(4,4,4) end))
local function permute(list, n, visit)
  if n <= 1 then visit(list) return end
  for i = 1, n do
    list[i], list[n] = list[n], list[i]
    permute(list, n - 1, visit)
    list[i], list[n] = list[n], list[i]
  end
end
local list = {}
for i = 1, 4 do list[i] = i end
local count, rising = 0, 0
permute(list, 4, function(order)
  count = count + 1
  for i = 2, #order do if order[i] > order[i - 1] then rising = rising + 1 end end
end)
print(count, rising)
local lines = {}
for i = 1, 5 do lines[#lines + 1] = "line " .. i if i % 2 == 0 then table.insert(lines, "--") end end
print(table.concat(lines, "\n"), #lines, lines[#lines])
