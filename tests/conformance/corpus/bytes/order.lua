-- Strings with other characters sort by their bytes.
local list = { "zebra", "éclair", "apple", "Ärger", "\xff", "日本", "😀", "ü", "a\0b", "a", "~", "\x7f", "\x80", "z" }
table.sort(list)
for place, word in ipairs(list) do
  local hex = word:gsub(".", function(c) return ("%02x"):format(c:byte()) end)
  print(place, hex)
end
print("é" < "z", "é" > "z", "é" < "è", "ﬀ" < "😀", "\xff" > "😀", "\u{FFFF}" < "\u{10000}", "é" <= "é")
print("\xc3" < "é", "é" < "\xc3\xaa", "\xee\x80\x80" < "\xf0\x90\x80\x80", "a" < "é", "é" < "ab")
table.sort(list, function(a, b) return a > b end)
print(list[1]:byte(), list[#list]:byte(), #list[#list])
