-- %a writes floats exactly.
for _, value in ipairs { 0.0, -0.0, 1.0, 0.5, 255.0, 0.1, -3.75, 1e300, 5e-324, 2.2250738585072014e-308 } do
  print(("%a"):format(value), ("%A"):format(value), ("%.2a"):format(value), ("%+.0a"):format(value))
  print(tonumber(("%a"):format(value)) == value, ("[%20a][%-20a]"):format(value, value))
end
print(("%a %a"):format(1/0, -1/0), ("%.3a"):format(1), ("%a"):format("1.5"))
print(0x1p4, 0x.8, 0xA.8p1, 0x1P-2, tonumber("0x1.8p1"), tonumber("0x"), tonumber("0x.p1"))
