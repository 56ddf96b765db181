local out = {}
for i = 1, 3 do
  local x
  if i == 2 then x = "set" end
  out[#out + 1] = tostring(x)
  local y = x and x .. i or i
  x = y
  out[#out + 1] = tostring(x)
end
print(table.concat(out, " "))
local v = "outer"
for i = 1, 2 do
  print(v)
  local v = v .. i
  print(v)
  if i == 1 then local v = "deep" print(v) end
  print(v)
end
print(v)
local k = 0
while k < 2 do local k2 = k k = k + 1 local k = "shadow" print(k2, k) end
print(k)
repeat local done = true local inner = k k = k + 1 until done and inner > 2
print(k)
for i = 1, 2 do local a, b = i, i * 2 do local a = b b = a + 1 end print(a, b) end
local function f() local r = {} for i = 1, 2 do local t = {} for j = 1, 2 do t[j] = i * j end r[i] = t end return r end
print(f()[2][2], #f())
local last
for i = 1, 3 do last = i end
print(last)
