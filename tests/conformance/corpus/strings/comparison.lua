-- Strings compare byte by byte.
local words = { "apple", "Apple", "app", "banana", "", "b", "10", "9", " ", "apple " }
for _, left in ipairs(words) do
  local row = {}
  for _, right in ipairs(words) do
    row[#row + 1] = left < right and "<" or left == right and "=" or ">"
  end
  print(table.concat(row), "[" .. left .. "]")
end
print("a" <= "a", "a" >= "b", "Z" < "a", "a\0b" > "a", "a\0b" < "a\0c", "10" < "9")
print("10" == 10, "1" == "1.0", "abc" ~= "ABC")
print(pcall(function() return "a" < 1 end))
print(pcall(function() return 1 <= "a" end))
print(pcall(function() return "a" < {} end))
print(pcall(function() return nil >= "a" end))
