local a, b = ...
print(a, b, select("#", ...))
local args = { ... }
print(#args)
if not a then return "no arguments", 0 end
return a
