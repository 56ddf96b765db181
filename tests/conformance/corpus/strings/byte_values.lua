-- byte returns one value for each byte of the range.
local s = "ABCdef"
print(s:byte(), s:byte(2), s:byte(-1), s:byte(1, -1))
print(select("#", s:byte(0)), select("#", s:byte(10)), select("#", s:byte(3, 2)))
print(select("#", ("").byte("")), (s:byte(100)))
print(s:byte(2, 4))
print(s:byte(-3, -2))
print(("\0\1\255"):byte(1, 3))
local total = 0
for i = 1, #s do
  total = total + s:byte(i)
end
print(total)
print(string.byte(10, 1, 2))
print(pcall(string.byte))
print(pcall(string.byte, "x", {}))
