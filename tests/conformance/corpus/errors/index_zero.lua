-- A small constant index is named as such, 0 included.
local a = { 1, 2 }
print(pcall(function() return 5 + a[0] end))
print(pcall(function() return a[0] + 5 end))
print(pcall(function() return a[0].x end))
print(pcall(function() return a[255] .. "" end))
print(pcall(function() return a[256] .. "" end))
print(pcall(function() return a[-1] + 1 end))
