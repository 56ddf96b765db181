-- Strings compare by bytes.
local words = { "b", "a", "B", "", "ab", "aa", "Z", "é", "z", "ñ", "\0", "a\0b", "a\0", "😀", "\xff", "\u{FFFF}" }
table.sort(words)
for i, word in ipairs(words) do words[i] = string.format("%q", word) end
print(table.concat(words, " "))
local function compare(a, b) print(a == b, a < b, a <= b, a > b, a >= b) end
compare("a", "b")
compare("a", "a")
compare("", "a")
compare("a", "aa")
compare("Z", "a")
compare("é", "f")
compare("\u{FFFF}", "\u{10000}")
compare("a\0b", "a\0c")
compare("10", "9")
compare("\xe9", "é")
print("abc" == "ab" .. "c", ("x"):rep(3) == "xxx", "a" ~= "A")
