-- Halves of characters compare and concatenate as bytes.
local e, o = "é", "ö"
local c3, a9, b6 = e:sub(1, 1), e:sub(2), o:sub(2)
print(c3 == o:sub(1, 1), a9 == b6, a9 < b6, c3 .. b6 == o, c3 .. a9 .. c3 .. b6 == e .. o, c3 .. c3 .. a9 == c3 .. e)
print((c3 .. c3 .. a9):byte(1, -1))
print(#(c3 .. "a" .. a9), (c3 .. "a" .. a9):gsub("a", "") == e, c3 .. 1 == "\xC31", 1 .. a9 == "1\xA9")
local set = {}
set[c3] = "lead"
set[a9] = "tail"
set[e] = "whole"
print(set["\xC3"], set["\xA9"], set["\xC3\xA9"], set[o:sub(1, 1)], set[c3 .. a9], set[a9 .. c3])
local buffer = c3
buffer = buffer .. a9
buffer = buffer .. "!"
print(buffer, #buffer, buffer == "é!", buffer:sub(1, 2) == e)
