-- The string library through methods of strings, numbers included.
print(("x"):len(), #"xyz", ("%d-%d"):format(1, 2), ("a,b"):find(",", 1, true))
local s = "value"
print(s.len(s), s.upper(s), s["rep"](s, 2))
print(("test").nothing, s.length, s[1], s[{}])
print(pcall(function() return s:nothing() end))
print(pcall(function() return s.nothing.deeper end))
print(pcall(function() s.field = 1 end))
print(pcall(function() local n = 5 return n:upper() end))
local method = "upper"
print(s[method](s), ("abc")[method]("other"))
