local s = "Hello World"
print(s:upper(), s:lower(), s:len(), #s, s:reverse())
print(s:sub(1, 5), s:sub(-5), s:sub(3, -3), s:sub(0), s:sub(100), s:sub(5, 2))
print(s:find("World"), s:find("o", 6), s:find("xyz"), s:find("l+"), s:find(".", 1, true))
print(s:match("(%a+) (%a+)"), s:match("^H"), s:match("^W"), s:match("%d"))
print(s:gsub("o", "0"), s:gsub("o", "0", 1), s:gsub("%a+", { Hello = "Bye" }))
print(s:byte(), s:byte(2, 4), s:byte(-1), s:byte(100))
print(string.char(72, 105), s:rep(2, "-"), ("x"):rep(0), ("x"):rep(-1))
print(("%d items at %5.2f = %s"):format(3, 1.5, "ok"))
print(("a,b,,c"):find(",", 1, true))
local parts = {}
for piece in ("a,b,,c"):gmatch("([^,]*)") do parts[#parts + 1] = "[" .. piece .. "]" end
print(table.concat(parts))
print(("  trim me  "):match("^%s*(.-)%s*$") .. "|")
print(("key = value"):match("^(%w+)%s*=%s*(%w+)$"))
print(tostring(12):rep(2), (5 .. ""):len(), ("x" .. 1 + 2))
local v = "var"
print(v:upper():lower():len())
local function f(str) return str:upper(), str:len(), #str end
print(f("param"))
print((("nested")):sub(2, 3))
local t = { name = "field" }
print(t.name:upper(), t.name:sub(1, 1):upper() .. t.name:sub(2))
print(("%s"):format(nil), ("%s %s"):format(true, {} ~= nil), ("%q"):format('a "q"'))
print(("x"):len(), ("é"):len(), ("é"):upper(), ("日本語"):sub(1, 3))
print(#"a\0b", ("a\0b"):byte(2))
print(("abc"):find("b", -1), ("abc"):find("", 10), ("abc"):find(""))
print(tostring(nil), tostring(true), tostring(1e15), tostring(-0.0), tostring(1e100))
local first, second = ("k v"):match("(%a) (%a)")
print(first .. second, first == "k")
local none = ("k"):match("%d")
print(none == nil, none or "default")
local start, stop, capture = ("x=42"):find("(%d+)")
print(start, stop, capture + 0)
