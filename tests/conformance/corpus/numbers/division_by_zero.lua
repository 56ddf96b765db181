-- Integers raise, floats do not.
print(pcall(function() return 1 // 0 end))
print(pcall(function() return 1 % 0 end))
print(pcall(function() local a, b = 5, 0 return a // b end))
print(pcall(function() local a, b = 5, 0 return a % b end))
print(pcall(function() local t = { zero = 0 } return 10 // t.zero end))
print(1 / 0, -1 / 0, 1 // 0.0, -1 // 0.0, 1.0 // 0, 0.0 / 1, -0.0)
local nan = 0 / 0
print(nan ~= nan, nan == nan, nan < 1, nan > 1, nan <= nan, 1 % 0.0 ~= 1 % 0.0, 0 // 0.0 ~= 0 // 0.0)
print(tostring(0 / 0):gsub("-", ""), 1 / (1 / 0), -1 / (1 / 0), 0.0 == -0.0, 1 / 0.0 == 1 / -0.0)
print(math.maxinteger // 0.5, 7 // 0.3, -7 // 0.3, 7 % 0.3 < 0.3, 5.3 % 2, -5.3 % 2)
