-- Hexadecimal and Base64 of arbitrary bytes.
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
local function base64(data)
  return ((data:gsub("..?.?", function(chunk)
    local a, b, c = chunk:byte(1, 3)
    local n = a << 16 | (b or 0) << 8 | (c or 0)
    local out = ""
    for shift = 18, 0, -6 do
      local place = (n >> shift & 63) + 1
      out = out .. alphabet:sub(place, place)
    end
    return out:sub(1, #chunk + 1) .. ("="):rep(3 - #chunk)
  end)))
end
local function hex(data)
  return (data:gsub(".", function(c) return ("%02X"):format(c:byte()) end))
end
for _, text in ipairs { "", "a", "ab", "abc", "héllo", "\0\xff\xfe", "日本", ("\xC3"):rep(4) } do
  print(hex(text), base64(text), #base64(text))
end
