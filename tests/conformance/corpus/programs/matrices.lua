-- Matrices with operators, determinants, linear equations, and powers of integer matrices.
local Matrix = {}
Matrix.__index = Matrix

local function is_matrix(value) return getmetatable(value) == Matrix end

function Matrix.new(rows)
  local height, width = #rows, #rows[1]
  for i = 2, height do
    if #rows[i] ~= width then error("row " .. i .. " has " .. #rows[i] .. " columns, not " .. width, 2) end
  end
  return setmetatable({ rows = rows, height = height, width = width }, Matrix)
end

function Matrix.build(height, width, f)
  local rows = {}
  for i = 1, height do
    rows[i] = {}
    for j = 1, width do rows[i][j] = f(i, j) end
  end
  return Matrix.new(rows)
end

function Matrix.identity(n)
  return Matrix.build(n, n, function(i, j) return i == j and 1 or 0 end)
end

function Matrix:map(f)
  return Matrix.build(self.height, self.width, function(i, j) return f(self.rows[i][j], i, j) end)
end

function Matrix:transpose()
  return Matrix.build(self.width, self.height, function(i, j) return self.rows[j][i] end)
end

Matrix.__add = function(a, b)
  assert(a.height == b.height and a.width == b.width, "shapes differ")
  return a:map(function(value, i, j) return value + b.rows[i][j] end)
end

Matrix.__sub = function(a, b) return a + -b end
Matrix.__unm = function(a) return a:map(function(value) return -value end) end

Matrix.__mul = function(a, b)
  if type(a) == "number" then a, b = b, a end
  if type(b) == "number" then
    return a:map(function(value) return value * b end)
  end
  if not is_matrix(b) then error("cannot multiply by a " .. type(b)) end
  assert(a.width == b.height, ("cannot multiply %dx%d by %dx%d"):format(a.height, a.width, b.height, b.width))
  return Matrix.build(a.height, b.width, function(i, j)
    local sum = 0
    for k = 1, a.width do sum = sum + a.rows[i][k] * b.rows[k][j] end
    return sum
  end)
end

Matrix.__pow = function(a, n)
  local result, base = Matrix.identity(a.height), a
  while n > 0 do
    if n % 2 == 1 then result = result * base end
    base, n = base * base, n // 2
  end
  return result
end

Matrix.__eq = function(a, b)
  if a.height ~= b.height or a.width ~= b.width then return false end
  for i = 1, a.height do
    for j = 1, a.width do
      if a.rows[i][j] ~= b.rows[i][j] then return false end
    end
  end
  return true
end

Matrix.__tostring = function(self)
  local lines = {}
  for i, row in ipairs(self.rows) do
    local cells = {}
    for j, value in ipairs(row) do
      cells[j] = math.type(value) == "float" and ("%.3f"):format(value) or ("%d"):format(value)
    end
    lines[i] = "[" .. table.concat(cells, " ") .. "]"
  end
  return table.concat(lines, "")
end

Matrix.__call = function(self, i, j) return self.rows[i] and self.rows[i][j] end
Matrix.__len = function(self) return self.height * self.width end
Matrix.__concat = function(a, b) return tostring(a) .. tostring(b) end

function Matrix:determinant()
  assert(self.height == self.width, "not square")
  local rows = {}
  for i, row in ipairs(self.rows) do rows[i] = { table.unpack(row) } end
  local result, n = 1, self.height
  for column = 1, n do
    local pivot = column
    for i = column + 1, n do
      if math.abs(rows[i][column]) > math.abs(rows[pivot][column]) then pivot = i end
    end
    if rows[pivot][column] == 0 then return 0 end
    if pivot ~= column then
      rows[pivot], rows[column] = rows[column], rows[pivot]
      result = -result
    end
    result = result * rows[column][column]
    for i = column + 1, n do
      local factor = rows[i][column] / rows[column][column]
      for j = column, n do rows[i][j] = rows[i][j] - factor * rows[column][j] end
    end
  end
  return result
end

function Matrix:solve(values)
  local n = self.height
  local augmented = Matrix.build(n, n + 1, function(i, j)
    return j <= n and self.rows[i][j] or values[i]
  end).rows
  for column = 1, n do
    local pivot
    for i = column, n do
      if augmented[i][column] ~= 0 then pivot = i break end
    end
    if not pivot then return nil, "singular" end
    augmented[pivot], augmented[column] = augmented[column], augmented[pivot]
    for i = 1, n do
      if i ~= column then
        local factor = augmented[i][column] / augmented[column][column]
        for j = column, n + 1 do
          augmented[i][j] = augmented[i][j] - factor * augmented[column][j]
        end
      end
    end
  end
  local result = {}
  for i = 1, n do result[i] = augmented[i][n + 1] / augmented[i][i] end
  return result
end

local a = Matrix.new({ { 1, 2 }, { 3, 4 } })
local b = Matrix.new({ { 0, 1 }, { 1, 0 } })
print(a, b, a + b, a - b, -a)
print(a * b, b * a, a * 2, 2.5 * a, a * b == b * a, a == Matrix.new({ { 1, 2 }, { 3, 4 } }))
print(a:transpose(), Matrix.identity(3), #a, a(2, 1), a(3, 1), a .. b)
print(a ^ 10)
print(Matrix.new({ { 1, 1 }, { 1, 0 } }) ^ 90)
print((Matrix.new({ { 1, 1 }, { 1, 0 } }) ^ 200)(1, 2))
print(a:determinant(), Matrix.new({ { 2, 0, 1 }, { 1, 3, 2 }, { 1, 1, 1 } }):determinant())
local m = Matrix.new({ { 2, 1, -1 }, { -3, -1, 2 }, { -2, 1, 2 } })
local solution = m:solve({ 8, -11, -3 })
for i, value in ipairs(solution) do print(i, ("%.6f"):format(value)) end
print(Matrix.new({ { 1, 2 }, { 2, 4 } }):solve({ 1, 2 }))
print(pcall(Matrix.new, { { 1 }, { 1, 2 } }))
print(pcall(function() return a * Matrix.identity(3) end))
print(pcall(function() return a + Matrix.identity(3) end))
print(pcall(function() return a * "x" end))
print(pcall(function() return a < b end))
local hilbert = Matrix.build(5, 5, function(i, j) return 1 / (i + j - 1) end)
print(("%.6g"):format(hilbert:determinant()))
