-- Bytes that are no UTF-8 survive every operation.
local broken = "\xff\xfea\xc3(\x80"
print(#broken, broken:byte(1, -1))
print((broken .. broken):byte(1, -1))
print(broken:sub(1, 1):byte(), broken:sub(4, 5):byte(1, -1))
print(broken:upper():byte(1, -1))
print(broken:find("(", 1, true), broken:find("\x80"), broken:match("\xfe(.)"), (broken:gsub("[\x80-\xff]", ".")))
print(("%s|%q"):format("\xff", "\xfe"):byte(1, -1))
print(broken == "\xff\xfea\xc3(\x80", broken < "\xff\xff", broken > "\xff", #tostring(broken))
local parts = {}
for c in broken:gmatch(".") do parts[#parts + 1] = ("%02x"):format(c:byte()) end
print(table.concat(parts, " "))
local back = table.concat(parts):gsub("%x%x", function(h) return string.char(tonumber(h, 16)) end)
print(back == broken, #back)
print(("\xed\xa0\x80"):byte(1, -1), #"\xed\xa0\x80", ("\xf4\x90\x80\x80"):len(), ("\xc0\x80"):len())
