-- setmetatable and getmetatable with __metatable.
local locked = setmetatable({}, { __metatable = "locked", __index = { x = 1 } })
print(getmetatable(locked), locked.x)
print(pcall(setmetatable, locked, {}))
print(pcall(function() setmetatable(locked, nil) end))
print(type(getmetatable("x").__index), getmetatable(5), getmetatable(nil), getmetatable(print))
print(pcall(setmetatable, {}))
print(pcall(setmetatable, {}, "x"))
print(pcall(setmetatable, nil, {}))
print(pcall(setmetatable))
print(pcall(getmetatable))
local t = {}
print(setmetatable(t, nil) == t, getmetatable(t), setmetatable(t, {}) == t, type(getmetatable(t)))
print(getmetatable(setmetatable({}, { __metatable = false })))
