print(("hello world"):match("^(%w+)"), ("key=val"):match("(%w+)=(%w+)"))
print(("2024-01-15"):match("(%d+)-(%d+)-(%d+)"))
print(("  x  "):gsub("^%s+", ""), ("a.b.c"):gsub("%.", "/"), ("abc"):gsub("", "-"))
print(("THE (quick) fox"):find("%((%a+)%)"), ("f(a(b)c)d"):match("%b()"))
print(("hello"):gsub("l+", function(m) return "<" .. m .. ">" end), ("abc"):gsub("%w", "%0%0"))
print(("x = 1, y = 2"):gsub("(%w+) = (%w+)", "%2 = %1"), ("%d"):gsub("%%d", "num"))
print(("one;two;;four"):find(";", 1, true), ("a+b"):find("+", 1, true), ("a+b"):gsub("%+", "-"))
for k, v in ("a=1;b=2;"):gmatch("(%w)=(%w);") do print(k, v) end
print(("test123abc"):match("%a+(%d+)%a+"), ("[tag]"):match("%[(.-)%]"), ("äöü"):len())
print(pcall(string.find, "x", "[")) print(pcall(string.gsub, "x", "(", "")) print(pcall(string.rep, "x", 1e10))
print(("THE END"):lower():gsub("^%l", string.upper))
print(("a,b,c"):gsub(",", ";", 1), ("frontier THE END"):gsub("%f[%a]%a+", function(w) return w:sub(1, 1) end))
local count = select(2, ("banana"):gsub("a", ""))
print(count)
local t = {}
for w in ("the cat"):gmatch("%a+") do t[#t + 1] = w:sub(1, 1):upper() .. w:sub(2) end
print(table.concat(t, " "))
