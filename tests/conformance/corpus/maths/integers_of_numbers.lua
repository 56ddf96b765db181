-- tointeger, type and ult.
for _, value in ipairs { 3, 3.0, 3.5, "8", "8.0", "x", 2^53, 2^63, -2^63, 1/0, true, {}, "0x10" } do
  print(type(value) == "table" and "table" or tostring(value), math.tointeger(value), math.type(value))
end
print(math.ult(1, 2), math.ult(-1, 2), math.ult(1, -1), math.ult(math.maxinteger, math.mininteger), math.ult(2.0, "3"))
print(math.maxinteger, math.mininteger, math.maxinteger + 1 == math.mininteger, -math.mininteger == math.mininteger)
print(math.abs(math.mininteger), math.abs(-5), math.abs(-5.5), math.abs("-3"), math.abs(-0.0))
print(pcall(math.ult, 1))
print(pcall(math.ult, 1.5, 2))
print(pcall(math.type))
print(pcall(math.tointeger))
print(pcall(math.abs))
print(pcall(math.abs, "x"))
