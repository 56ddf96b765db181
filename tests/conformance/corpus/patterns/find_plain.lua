-- Plain search, start positions and their limits.
local s = "a.b.c (x) [y]"
print(s:find(".", 1, true), s:find(".", 3, true), s:find("(x)", 1, true), s:find("[y]", 1, true), s:find("?", 1, true))
print(s:find(".", 1, false), s:find("%.", 1, nil), s:find("a.b", 1, 1), s:find("", 1, true), s:find("", 100, true))
print(s:find("b", -20), s:find("y", -2), s:find("a", -3), s:find("", 14), s:find("", 15), s:find("", -1))
print(("aaa"):find("a", 2), ("aaa"):find("a", 4), ("aaa"):find("a", 0), ("aaa"):find("", 4), ("aaa"):find("", 5))
print((""):find(""), (""):find("", 1), (""):find("", 2), (""):find("x"), ("x"):find("x", 1.0), ("x"):find("x", "1"))
print(pcall(string.find, "x", "x", {}))
print(pcall(string.find, "x", "x", 1.5))
print(pcall(string.find, "x"))
print(pcall(string.find))
print(pcall(function() return ("x"):find() end))
print(pcall(function() return ("x"):find("x", "y") end))
