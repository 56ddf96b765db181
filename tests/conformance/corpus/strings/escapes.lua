-- Every escape sequence of string literals.
print(#"\a\b\f\n\r\t\v\\\"\'", ("\a\b\f\n\r\t\v\\\"\'"):byte(1, -1))
print("\65\066\x43\u{44}\z
       E", "a\
b", '\x41\u{20AC}', #"\u{20AC}", #"\u{10FFFF}", #"\u{7FFFFFFF}")
print(("\0\00\000"):byte(1, -1))
print("\09", "\1234", "tab\tend")
print([[long
string]], [==[with ]] inside]==], [[
first newline dropped]])
print(#[[

x]], "it's", 'say "hi"')
print(("\u{7F}\u{80}\u{7FF}\u{800}"):byte(1, -1))
