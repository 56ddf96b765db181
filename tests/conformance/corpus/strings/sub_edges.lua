-- sub with every kind of index: negative, zero, beyond both ends, floats and numerals.
local s = "lua language"
local cases = {
  { 1, 3 }, { 5 }, { -8 }, { -8, -5 }, { 0 }, { 0, 0 }, { 3, 2 }, { 1, 0 }, { 100 }, { -100, 3 }, { 5, 100 },
  { -3, -5 }, { 2.0, 4.0 }, { "2", "4" }, { math.mininteger, math.maxinteger }, { math.maxinteger },
}
for number, case in ipairs(cases) do
  print(number, "[" .. s:sub(case[1], case[2]) .. "]")
end
print(("").sub("", 1, 1) == "", ("x"):sub(1), ("x"):sub(-1), ("x"):sub(2) == "")
print(("0123456789"):sub(3, -3), ("0123456789"):sub(-4, -2))
print(#s:sub(2), s:sub(2):sub(2):sub(2))
print(pcall(string.sub, s))
print(pcall(string.sub, s, "x"))
print(pcall(string.sub, s, 1.5))
print(pcall(string.sub, nil, 1))
