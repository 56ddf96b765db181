-- t[#t + 1] = f() asks for the length before f adds elements to t.
local u = {}
local function fill()
  u[#u + 1] = 1
  table.insert(u, 2)
  return 3
end
u[#u + 1] = fill()
print(#u, u[1], u[2], u[3])

local function grow(t)
  t[#t + 1] = 1
  return #t
end
local v = {}
v[#v + 1] = grow(v)
for i = 1, #v do print(v[i]) end

local p = {}
local function call(f) return f() end
p[#p + 1] = call(function()
  p[#p + 1] = 5
  p[#p + 1] = 6
  return 7
end)
for i = 1, #p do print(p[i]) end

local q = {}
local function deep(n)
  if n == 0 then return 0 end
  q[#q + 1] = deep(n - 1)
  return #q
end
print(deep(3))
for i = 1, #q do print(q[i]) end

local rows = { {}, {} }
local function add(i)
  rows[i][#rows[i] + 1] = i
  return i * 10
end
rows[1][#rows[1] + 1] = add(1)
rows[2][#rows[2] + 1] = add(1)
for i = 1, 2 do
  for j = 1, #rows[i] do print(i, j, rows[i][j]) end
end

local w = {}
local step = coroutine.wrap(function()
  for i = 1, 3 do
    w[#w + 1] = i
    coroutine.yield(i * 10)
  end
end)
for _ = 1, 3 do w[#w + 1] = step() end
for i = 1, #w do print(w[i]) end
