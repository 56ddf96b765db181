-- Indexing nil names the variable, field or constant it came from.
local t = { inner = {} }
local none
up = nil
print(pcall(function() return none.x end))
print(pcall(function() local own return own.x end))
print(pcall(function() return missing_global.x end))
print(pcall(function() return t.missing.x end))
print(pcall(function() return t.inner.missing.x end))
print(pcall(function() return t["quoted key"].x end))
print(pcall(function() return t[1].x end))
print(pcall(function() return t[300].x end))
print(pcall(function() local key = "k" return t[key].x end))
print(pcall(function() return t[t].x end))
print(pcall(function() return (none).x end))
print(pcall(function() return ("text").x.y end))
print(pcall(function(a) return a.x end))
print(pcall(function(...) return (...).x end))
print(pcall(function() local function f() end return f().x end))
print(pcall(function() local n = 5 return n.x end))
print(pcall(function() return print.x end))
