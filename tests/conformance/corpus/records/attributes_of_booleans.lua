-- A record or a boolean: fields called like attributes of Python's numbers.
local function make(k)
  if k == 1 then return { x = 1, real = 2 } end
  if k == 2 then return false end
  if k == 3 then return true end
end
for k = 1, 4 do
  local v = make(k)
  print(pcall(function() return v.x end))
  print(pcall(function() return v.real end))
  print(pcall(function() v.real = 5 end))
  print(pcall(function() return v.numerator end))
  print(pcall(function() return v.real + 1 end))
end
local point = { real = 1, imag = 2 }
print(point.real, point.imag)
