-- Globals that Lua defines can be assigned.
local old_print = print
print = function(...) old_print("wrapped", ...) end
print("x", 1)
print = old_print
print("plain")
local calls = 0
local old_tostring = tostring
function tostring(v) calls = calls + 1 return "<" .. old_tostring(v) .. ">" end
print(tostring(1), tostring(nil), calls)
tostring = old_tostring
unpack = unpack or table.unpack
print(unpack({ 1, 2, 3 }))
type = nil
print(type, pcall(function() return type(1) end))
