-- char is the inverse of byte, and checks its range.
print(string.char(72, 101, 108, 108, 111), string.char() == "", #string.char(0, 0, 0))
print(string.char(("round trip"):byte(1, -1)))
print(string.char("65", 66.0))
local codes = {}
for code = 97, 102 do
  codes[#codes + 1] = string.char(code)
end
print(table.concat(codes, ","))
print(pcall(string.char, 256))
print(pcall(string.char, -1))
print(pcall(string.char, 1, 2, "x"))
print(pcall(string.char, 1, 2.5))
print(pcall(string.char, 1, nil))
