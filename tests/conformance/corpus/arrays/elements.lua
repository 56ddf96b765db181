-- walks that append on the way
local function grow(n)
  local t = {}
  for i = 1, n do t[#t + 1] = i end
  local seen = 0
  for i, v in ipairs(t) do
    seen = seen + v
    if i < 6 and #t < 20 then t[#t + 1] = v * 10 end
  end
  return t, seen
end
local t, seen = grow(3)
print(#t, seen, t[#t], t[1], t[0], t[-1], t[100])
local s = 0
for _, v in ipairs(t) do s = s + v end
print(s)
-- elements that are false
local flags = {}
for i = 1, 5 do flags[i] = i % 2 == 0 end
local n = 0
for i = 1, #flags do if flags[i] then n = n + 1 end end
print(n, #flags, flags[6])
for i, f in ipairs(flags) do print(i, f) end
-- in place updates
local a = {}
for i = 1, 5 do a[i] = i end
for i = 1, #a do a[i] = a[i] * 2 end
for i = 1, #a do if i % 2 == 0 then a[i] = a[i] + 1 end end
for i = 1, #a - 1 do a[i] = a[i + 1] end
for i = 1, #a do print(a[i]) end
print(pcall(function() return a[#a + 1] + 1 end))
print(pcall(function() local k = 77 return 1 + a[k] end))
print(pcall(function() local k = 77 return a[k] + 1 end))
print(pcall(function() local k = 77 return a[k] < 1 end))
print(pcall(function() local k = 77 return a[k].x end))
print(pcall(function() local k = 77 return a[k]() end))
print(pcall(function() local k = 77 return a[k]:m() end))
print(pcall(function() local k = 77 return #a[k] end))
print(pcall(function() local k = 77 return -a[k] end))
print(pcall(function() local k = 77 return a[k] .. "x" end))
print(pcall(function() local k = -1 return a[k] end))
print(pcall(function() local k = 1.0 return a[k] end))
print(pcall(function() local k = 1.5 return a[k] end))
print(pcall(function() return a["1"] end))
