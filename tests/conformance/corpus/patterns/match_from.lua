-- match with a start position.
local s = "key1=val1;key2=val2"
print(s:match("(%w+)=(%w+)", 1), s:match("(%w+)=(%w+)", 11), s:match("%w+", -4), s:match("%w+", 100), s:match("^k", 2), s:match("^k", 11))
print(s:match("()", 5), s:match(".", -1), s:match("", 20), s:match("", 21), s:match("$", 3))
local position, parts = 1, {}
while position <= #s do
  local key, value, after = s:match("^(%w+)=(%w+);?()", position)
  if not key then break end
  parts[#parts + 1] = key .. "->" .. value
  position = after
end
print(table.concat(parts, " "), position, math.type(position))
print(pcall(string.match, "x", nil))
print(pcall(string.match, {}, "x"))
print(string.match(12345, "%d(%d)%d"), (12.5 .. ""):match("%.(%d)"))
