-- Rows of rows: multiplication, transposition, printing.
local function matrix(rows, columns, fill)
  local m = {}
  for i = 1, rows do
    m[i] = {}
    for j = 1, columns do m[i][j] = fill(i, j) end
  end
  return m
end
local function multiply(a, b)
  return matrix(#a, #b[1], function(i, j)
    local sum = 0
    for k = 1, #b do sum = sum + a[i][k] * b[k][j] end
    return sum
  end)
end
local function show(m)
  for _, row in ipairs(m) do print(table.concat(row, " ")) end
end
local a = matrix(2, 3, function(i, j) return i * j end)
local b = matrix(3, 2, function(i, j) return i - j end)
show(multiply(a, b))
show(matrix(3, 2, function(i, j) return a[j][i] end))
show(multiply({ { 0.5, 1 } }, { { 2 }, { 1.5 } }))
