-- preallocated arrays
local function fib(n)
  local memo = {}
  memo[0] = 0
  memo[1] = 1
  for i = 2, n do memo[i] = 0 end
  for i = 2, n do
    memo[i] = i
  end
  return memo[1], memo[0], memo[2]
end
print(fib(5)) print(fib(0)) print(fib(-7))
local function counts(n)
  local c = {}
  for i = 1, n do c[i] = nil end
  for i = 1, n, 2 do c[i] = true end
  local k = 0
  for i = 1, n do if c[i] == nil then k = k + 1 end end
  return k
end
print(counts(10), counts(1), counts(0))
local function late(n)
  local t = {}
  local limit = n * 2
  for i = 1, limit do t[i] = i end
  return t[1]
end
print(late(3))
local function changed(n)
  local t = {}
  for i = 1, n do t[i] = i end
  n = n + 5
  for i = 1, n do if not t[i] then t[i] = -i end end
  local s = 0
  for i = 1, n do s = s + t[i] end
  return s
end
print(changed(3))
local function down(n)
  local t = {}
  for i = n, 1, -1 do t[i] = i end
  for i = 1, n do if t[i] ~= i then return false end end
  return true
end
print(down(4))
local function huge()
  local t = {}
  local n = math.maxinteger
  for i = 1, n do t[i] = i if i == 5 then break end end
  local s = 0
  for i = 1, n do if not t[i] then break end s = s + t[i] end
  return s
end
print(huge())
local function floats(n)
  local t = {}
  for i = 1.0, n do t[i] = i end
  local s = 0
  for i = 1, n do s = s + (t[i] or 0) end
  return s
end
print(floats(3), floats(3.5))
local function esc(n)
  local t = {}
  for i = 1, n do t[i] = i end
  return t
end
print(#esc(4))
local function closure(n)
  local t = {}
  for i = 1, n do t[i] = i end
  return function(i) return t[i] end
end
print(closure(3)(2), closure(3)(4))
local function neg(n)
  local t = {}
  for i = -2, n do t[i] = i end
  return t[-2], t[1]
end
print(neg(2))
