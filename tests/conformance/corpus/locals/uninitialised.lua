local a
local b, c = 1
local d, e, g = (function() return 1, 2 end)()
print(a, b, c, d, e, g)
for i = 1, 3 do
  local fresh
  print(i, fresh)
  fresh = i
  print(fresh)
end
local n = 0
while n < 2 do
  n = n + 1
  local t
  if n == 1 then t = "set" end
  print(t)
end
local f
if n == 2 then
  f = function() return "late" end
end
print(f and f())
local h
print(h)
h = function() return "h" end
print(h())
local k
if n == 100 then k = function() end end
print(k, k == nil, not k)
if k then print("no") else print("yes") end
