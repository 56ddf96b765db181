-- Loops over matches, searches, formats and integers that wrap around; errors in all of them.
local t = {}
local i, j = 1, 1
t[i], t[j] = 1, 2
print(t[1])
local a = {x=1}
local k = "x"
a.x, a[k] = 10, 20
print(a.x)
for w in string.gmatch("one two", "%a+") do print(w) end
print(pcall(function() for w in string.gmatch(nil, "%a+") do print(w) end end))
print(pcall(function() for w in ("x"):gmatch("[a") do print(w) end end))
print(pcall(function() local s for w in s:gmatch("[a") do print(w) end end))
print(pcall(function() for a, b in ("k=v, x=y"):gmatch("(%w+)=(%w+)") do print(a, b) end end))
print(pcall(function() for a, b, c in ("k=v, x=y"):gmatch("(%w+)=(%w+)") do print(a, b, c) end end))
print(pcall(function() for a in ("k=v, x=y"):gmatch("(%w+)=(%w+)") do print(a) end end))
print(pcall(function() for a, p in ("k=v"):gmatch("(%w)()") do print(a, p + 1) end end))
print(pcall(function() for a in ("abc"):gmatch("") do print(a) end end))
print(pcall(function() local q q[#q + 1] = 1 end))
print(pcall(function() local q = {} q.x.y = q.x.y + 1 end))
print(pcall(function() local q = {} q.x = q.x + 1 end))
print(pcall(function() local q = {1} q[2] = q[1] - q[3] end))
print(pcall(function() local q = {1} return q[1] < q[3] end))
print(pcall(function() local q = {1} return -q[3] end))
print(pcall(function() local q = {1} return 5 // (q[1] - 1) end))
print(pcall(function() local q = {1} return 5 % (q[1] - 1) end))
print(math.maxinteger + 1 == math.mininteger, math.maxinteger * 3 + 7 - 2, (1 << 62) * 4 - 1)
local h = 5381
for c in ("hello world"):gmatch(".") do h = h * 33 + c:byte() end
print(h)
for n = 1, 30 do h = h * 6364136223846793005 + 1442695040888963407 end
print(h, h // 7, h % 1000, h & 0xff, h >> 3)
local f1, f2 = ("key=value"):find("=")
print(f1, f2, ("key=value"):find("(k)(e)"), ("x"):match("(y)(z)"))
local x, y, z = ("2024-05"):match("(%d+)-(%d+)")
print(x, y, z, ("abc"):find("b", -1), ("abc"):find("b", -2), ("abc"):find("", 10), ("abc"):find("", 4))
print(("%5.2f|%-5s|%05d|%x|%g|%i|%+d|%s|%s"):format(1/3, "ab", 42, 255, 0.1, 7, 5, nil, {} ~= nil))
print(pcall(string.format, "%d", 1.5), pcall(string.format, "%d", "7"), ("%s %s"):format(1, 2.0))
print(pcall(function() local s = nil for w in string.gmatch(s, "%a+") do print(w) end end))
print(pcall(function() local t = {} for w in t:gmatch("%a+") do print(w) end end))
print(pcall(function() for w in string.gmatch("a", {}) do print(w) end end))
print(pcall(function() for w in ("a"):gmatch() do print(w) end end))
print(pcall(function() local g = string.gmatch for w in g(nil, "a") do print(w) end end))
