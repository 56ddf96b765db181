-- arrays of arrays through functions, closures and varargs
local function grid(w, h)
  local g = {}
  for y = 1, h do
    local row = {}
    for x = 1, w do row[x] = x * y end
    g[y] = row
  end
  return g
end
local g = grid(4, 3)
local function at(g, x, y) return g[y][x] end
print(at(g, 2, 3), at(g, 9, 1))
print(pcall(function() return at(g, 1, 9) end))
local function sum(...)
  local s = 0
  for _, row in ipairs({...}) do for _, v in ipairs(row) do s = s + v end end
  return s
end
print(sum(g[1], g[2], g[3]))
local function first(...) local a, b = ... return a[1], b and b[1] end
print(first(g[1], g[2]))
print(first(g[3]))
-- an array that is nil at times
local function maybe(flag) local t if flag then t = { 1, 2, 3 } end return t end
local m = maybe(true)
print(m[1], #m)
print(pcall(function() local x = maybe(false) return x[1] end))
print(pcall(function() local x = maybe(false) return #x end))
print(pcall(function() local x = maybe(false) for i, v in ipairs(x) do print(i) end end))
print(pcall(function() local x = maybe(false) x[#x + 1] = 1 end))
print(pcall(function() local x = maybe(false) table.insert(x, 1) end))
print(pcall(function() local x = maybe(false) x[1], x[2] = x[2], x[1] end))
-- swaps
local function reverse(t) local i, j = 1, #t while i < j do t[i], t[j] = t[j], t[i] i, j = i + 1, j - 1 end return t end
local r = reverse({ 1, 2, 3, 4, 5 })
print(r[1], r[2], r[3], r[4], r[5], #r)
local w = { 10, 20, 30 }
w[3], w[4] = w[4], w[3]
print(w[3], w[4], #w, w[5])
w[3], w[4] = w[4], w[3]
print(w[3], w[4], #w)
w[2], w[9] = w[9], w[2]
print(w[2], w[9])
w[2], w[9] = w[9], w[2]
print(w[2], w[9], #w)
w[7], w[8] = w[8], w[7]
w[0], w[1] = w[1], w[0]
print(w[0], w[1])
w[0], w[1] = w[1], w[0]
for i, v in ipairs(w) do print(i, v) end
w[#w + 1] = 40
print(#w, w[4])
local last = { 5 }
last[1], last[2] = last[2], last[1]
print(#last == 0 or #last == 2, last[1], last[2])
for i, v in ipairs(last) do print(i, v) end
