-- floor, ceil, modf and rounding helpers.
for _, x in ipairs { 2.5, -2.5, 2, -0.5, 0.0, 1e15 + 0.5, 3.999, -7.0 } do
  print(x, math.floor(x), math.ceil(x), math.modf(x))
end
print(math.floor(2^31 + 0.5), math.ceil(-2^31 - 0.5), math.floor(1e300), math.ceil(1e300) == 1e300, math.floor("3.7"))
print(math.type(math.floor(3.7)), math.type(math.floor(1e300)), math.type(math.ceil(-0.5)), math.floor(-0.0))
print(math.modf(1/0), math.modf(-1/0), math.modf(5), math.modf("2.5"), math.modf(-3.25))
local function round(x, digits)
  local scale = 10 ^ (digits or 0)
  return math.floor(x * scale + 0.5) / scale
end
print(round(2.345, 2), round(2.5), round(-2.5), round(1234.5678, -2))
print(pcall(math.floor, "x"))
print(pcall(math.floor))
print(pcall(math.ceil, {}))
print(pcall(math.modf, nil))
