local fs = {}
for i = 1, 3 do fs[i] = function() return i end end
print(fs[1](), fs[2](), fs[3]())
for i = 1, 3 do
  fs[i] = function() i = i + 10 return i end
end
print(fs[1](), fs[1](), fs[2](), fs[3]())
for k, v in ipairs({ "a", "b" }) do
  local copy = v
  fs[k] = function(suffix)
    copy = copy .. suffix
    return copy, k, v
  end
end
print(fs[1]("1"))
print(fs[1]("2"))
print(fs[2]("x"))
local n = 0
local gs = {}
while n < 3 do
  n = n + 1
  local m = n
  gs[n] = { get = function() return m end, set = function(v) m = v end }
end
gs[1].set(100)
print(gs[1].get(), gs[2].get(), gs[3].get(), n)
local hs = {}
local j = 0
repeat
  j = j + 1
  local z = j * 2
  hs[j] = function() return z end
until z >= 6
print(#hs, hs[1](), hs[2](), hs[3]())
for i = 1, 2 do
  do
    local deep = i
    local function up() deep = deep + 1 return deep end
    up()
    fs[i] = function() return up() + deep end
  end
end
print(fs[1](), fs[2]())
for i = 1, 2 do
  for j = 1, 2 do
    fs[(i - 1) * 2 + j] = function() return i, j end
  end
end
print(fs[1]()) print(fs[2]()) print(fs[3]()) print(fs[4]())
