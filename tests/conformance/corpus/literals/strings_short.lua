-- Escapes of short strings.
print("double", 'single', "it's", 'say "hi"', "\"", '\'', "")
print("a\tb", "nl\nline", "back\\slash", "\65\066\0677", "\x41\x7a", "\u{41}\u{e9}\u{20AC}\u{1F600}")
print(#"\a\b\f\n\r\t\v\\\"\'", ("\a\b\f\v\r"):byte(1, -1))
print("one \z
       two", "a\z   b", "line\
continued", #"x\
y")
print(#"\0", #"a\0b", ("a\0b"):byte(2), #"\000\0000", "\1\02\003" == "\x01\x02\x03")
print(#"\u{7FFFFFFF}", #"\u{0}", #"\u{7f}\u{80}\u{7ff}\u{800}\u{ffff}\u{10000}", ("\u{D800}"):byte(1, -1))
print(#"\xff\xfe", ("\xff"):byte(), ("\255"):byte(), "\xe9" == "é", "\xc3\xa9" == "é", "\195\169")
print("naïve", #"naïve", "日本", #"日本", "😀", #"😀", ("é"):byte(1, -1))
print("{}", "{x}", "%s %d", "{{", "$x", "f'x'", "#{x}", "\\n", "\\{", "\u{7B}")
local x = "v"
print("a{" .. x .. "}b", "%" .. x, "{" .. x, x .. "\\", x .. "\n" .. x, x .. "\"", x .. '"', x .. "'" .. '"')
print('\z   ', #'\z  x', "tab	inside", "\u{000041}", "\10\13" == "\n\r", "\9" == "\t", "end\0")
