-- Percent encoding and a query parser.
local function encode(text)
  return (text:gsub("[^%w%-_%.~]", function(c) return ("%%%02X"):format(c:byte()) end))
end
local function decode(text)
  return (text:gsub("+", " "):gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end))
end
for _, text in ipairs { "plain", "a b&c=d", "100%", "żółw", "/path?x=1#y", "" } do
  local coded = encode(text)
  print(coded, decode(coded) == text)
end
local query = {}
for key, value in ("q=lua+pattern&lang=en&empty=&pct=50%25"):gmatch("([^&=]+)=([^&]*)") do
  query[#query + 1] = decode(key) .. ":" .. decode(value)
end
print(table.concat(query, " | "))
