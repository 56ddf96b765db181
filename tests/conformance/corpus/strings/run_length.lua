-- Run-length encoding and decoding.
local function encode(text)
  local out, i = {}, 1
  while i <= #text do
    local c, n = text:sub(i, i), 1
    while text:sub(i + n, i + n) == c do n = n + 1 end
    out[#out + 1] = n > 1 and n .. c or c
    i = i + n
  end
  return table.concat(out)
end
local function decode(text)
  return (text:gsub("(%d+)(.)", function(n, c) return c:rep(tonumber(n)) end))
end
for _, text in ipairs { "", "a", "aaabccdddd", "abc", ("z"):rep(12) .. "y", "  x  " } do
  local packed = encode(text)
  print(packed, decode(packed) == text, #text, #packed)
end
