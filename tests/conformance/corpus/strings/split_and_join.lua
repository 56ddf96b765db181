-- Splitting by a separator and joining again gives the text back.
local function split(text, separator)
  local parts, start = {}, 1
  while true do
    local first, last = text:find(separator, start, true)
    if not first then break end
    parts[#parts + 1] = text:sub(start, first - 1)
    start = last + 1
  end
  parts[#parts + 1] = text:sub(start)
  return parts
end
for _, case in ipairs { { "a,b,c", "," }, { "", "," }, { ",", "," }, { "a::b::", "::" }, { "none", "-" }, { "a.b.c", "." } } do
  local parts = split(case[1], case[2])
  print(#parts, "<" .. table.concat(parts, "><") .. ">", table.concat(parts, case[2]) == case[1])
end
local words = {}
for word in ("the quick  brown\tfox\n"):gmatch("%S+") do
  words[#words + 1] = word
end
print(#words, table.concat(words, "|"))
