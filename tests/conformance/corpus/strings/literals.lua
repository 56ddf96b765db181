print("single 'quotes' inside", 'double "quotes" inside')
print("tab\tnew\\line", "bell" .. "\a" == "bell\7", "\65\066\x41\u{48}\u{20AC}")
print([[long
string]], [==[with ]] inside]==], #[[
skipped newline]])
print("line \
continued", "z\z
      skipped")
print("é", "日本", "🎉", #"🎉", "\u{1F600}")
print(("\xff\xfe"):byte(1, 2), #"\xff", "\xff" == "\255", ("\xff"):rep(2) == "\xff\xff")
print("{braces} {{double}} %s {", "f'{x}'", "back\\slash")
local name, n = "world", 3
print("hello " .. name .. "{" .. n .. "}" .. "{x}" .. '"' .. "'" .. "\n" .. "end")
print("'" .. name .. "'", '"' .. name .. '"', "\\" .. name)
print("# not a comment -- neither", "--[[ nor this ]]")
print("\"\"\"triple\"\"\"", "'''", "ends with backslash\\")
print("\r\0x" == "\13\0x", #"\0\0", ("\0a"):byte(1, -1))
print("\u{7FFFFFFF}" ~= "", #"\u{7FFFFFFF}")
print("a" < "b", "a" < "B", "" < "a", "abc" < "abd", "Z" < "a", "é" > "z", "10" < "9")
print("x" == "x", "x" ~= "y", "1" == 1)
local nbsp = "a\u{A0}b\u{200B}c\u{2028}d"
print(#nbsp, nbsp:len())
