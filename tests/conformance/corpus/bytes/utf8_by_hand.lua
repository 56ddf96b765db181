-- A decoder and an encoder of UTF-8, with byte, char and arithmetic.
local function decode(text)
  local points, i = {}, 1
  while i <= #text do
    local byte = text:byte(i)
    local size = byte < 0x80 and 1 or byte < 0xE0 and 2 or byte < 0xF0 and 3 or 4
    local point = size == 1 and byte or byte & ((1 << (7 - size)) - 1)
    for j = i + 1, i + size - 1 do point = point << 6 | text:byte(j) & 0x3F end
    points[#points + 1] = point
    i = i + size
  end
  return points
end
local function encode(point)
  if point < 0x80 then return string.char(point) end
  local tail, limit = "", 0x40
  repeat
    tail = string.char(0x80 | point & 0x3F) .. tail
    point, limit = point >> 6, limit >> 1
  until point < limit
  return string.char((~(limit * 2 - 1) & 0xFF) | point) .. tail
end
local text = "aé€😀z"
local points, again = decode(text), ""
for _, point in ipairs(points) do
  again = again .. encode(point)
  print(("U+%04X"):format(point), encode(point), #encode(point))
end
print(again == text, #points, #text)
