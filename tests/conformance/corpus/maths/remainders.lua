-- fmod truncates, % floors; integers stay integers.
for _, pair in ipairs { { 7, 3 }, { -7, 3 }, { 7, -3 }, { -7, -3 }, { 7.5, 2 }, { -7.5, 2 }, { 7, 2.5 }, { 6, 3 }, { -6, 3 } } do
  local a, b = pair[1], pair[2]
  print(a, b, math.fmod(a, b), a % b, a // b)
end
print(math.fmod(math.mininteger, -1), math.mininteger % -1, math.mininteger // -1)
print(math.fmod(5, 1/0), 5 % (1/0), -5 % (1/0), math.fmod(-5, 1/0), 5.5 // 1, -5.5 // 1)
print(pcall(math.fmod, 1, 0))
print(pcall(math.fmod, 1))
print(pcall(math.fmod, "x", 1))
print(pcall(function() return 1 % 0 end))
print(pcall(function() return 1 // 0 end))
print(1.0 // 0, -1 // 0.0, 1 / 0, -1 / 0, 1 % (1/0))
