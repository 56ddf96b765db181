for i = 1, 3 do print(i) end
for i = 3, 1, -1 do print(i) end
for i = 1, 0 do print("never") end
for i = 1, 2, 0.5 do print(i) end
for i = 1.0, 3 do print(i) end
for i = 1, 3.7 do print(i) end
for i = 10, 1, -4 do print(i) end
for i = -1, -3, -1 do print(i) end
for i = math.maxinteger - 1, math.maxinteger do print(i) end
for i = math.mininteger, math.mininteger + 1 do print(i) end
for i = 1, math.huge do if i > 3 then break end print(i) end
for i = 0.1, 0.35, 0.1 do print(string.format("%.1f", i)) end
local n = 3
for i = 1, n do n = 10 print(i, n) end
for i = n - 8, n - 7 do print(i) end
for i = 1, 3 do local i = i * 2 print(i) end
for i = 1, 3 do i = i + 10 print(i) end
print(pcall(function() for i = 1, 10, 0 do end end))
print(pcall(function() for i = "x", 10 do end end))
print(pcall(function() for i = 1, {} do end end))
print(pcall(function() for i = 1, 2, nil do end end))
print(pcall(function() for i = nil, 2 do end end))
for i = 1, #"abc" do print(("abc"):sub(i, i)) end
for i = #"abc", 1, -1 do print(i) end
local total = 0
for i = 1, 10 do for j = i, 10 do if j % i == 0 then total = total + j end end end
print(total)
for _ = 1, 2 do print("_") end
local step = -2
for i = 5, 1, step do print(i) end
