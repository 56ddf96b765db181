-- Multiplication of matrices of floats: three nested loops over arrays of arrays.
local SIZE = 60

local function build(n, seed)
  local rows = {}
  for i = 1, n do
    local row = {}
    for j = 1, n do
      row[j] = (i * seed + j) / n
    end
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
      for k = 1, n do
        sum = sum + row[k] * b[k][j]
      end
      result[j] = sum
    end
    product[i] = result
  end
  return product
end

local function run()
  local product = multiply(build(SIZE, 2), build(SIZE, 3), SIZE)
  local trace = 0.0
  for i = 1, SIZE do
    trace = trace + product[i][i]
  end
  return trace
end

return { run = run }
