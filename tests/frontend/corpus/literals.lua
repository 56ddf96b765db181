-- Literals both parsers read alike; those luaparser gets wrong are listed in the test.
local numbers = {0, 1, 42, 123456789, 9007199254740993, 9223372036854775807}
local floats = {0.0, 1.5, .5, 3., 1e10, 1E+2, 2e-3, 3.14159, 1.5e300}
local hexes = {0x0, 0xff, 0XFF, 0xDeadBeef, 0x7fffffffffffffff}
local negatives = {-1, -0, -1.5, - 2}
local quotes = {"", '', "a", 'b', "it's", 'say "hi"'}
local escapes = {"\n", "\t\r\a\b\f\v", "\\", "\"", '\'', "a\nb"}
local decimal = {"\65\066\67x", "\0", "\10a"}
local hexadecimal = {"\x41\x7a\x7F"}
local unicode = {"\u{41}", "\u{e9}", "\u{20AC}", "\u{1F600}"}
local text = {"héllo", 'Привет', [[日本語]], "emoji 😀"}
local long = {[[]], [[a]], [==[a]]b]==], [[a
b
c]]}
local joined = "a" .. "b" .. [[c]]
