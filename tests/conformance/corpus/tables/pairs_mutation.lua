local t = {}
for i = 1, 10 do t[i] = i end
for k, v in pairs(t) do if v % 2 == 0 then t[k] = nil end end
local out = {}
for k in pairs(t) do out[#out + 1] = k end
table.sort(out)
print(table.concat(out, " "))
for k, v in pairs(t) do t[k] = v * 10 end
print(t[1], t[3], t[9])
local seen = 0
for k in pairs({ 1, 2, 3, x = 1, y = 2 }) do seen = seen + 1 end
print(seen)
local arr = { "a", "b", "c" }
for i, v in ipairs(arr) do
  if i == 1 then arr[4] = "d" end
  print(i, v)
end
local holes = { 1, 2, nil, 4 }
local n = 0
for _ in ipairs(holes) do n = n + 1 end
print(n)
for i, v in pairs({}) do print("never", i, v) end
for k, v in pairs({ only = "one" }) do print(k, v) break end
local found
for k, v in pairs({ a = 1, b = 2 }) do if v == 2 then found = k end end
print(found)
for k, v, extra in pairs({ 5 }) do print(k, v, extra) end
for k in pairs({ 5 }) do k = k + 1 print(k) end
local function it() return pairs({ z = 1 }) end
for k, v in it() do print(k, v) end
