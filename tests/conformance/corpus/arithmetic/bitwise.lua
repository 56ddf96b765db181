-- Bitwise operators work on the 64 bits of an integer.
local function show(...) print(...) end
local a, b = 0xF0F0, 0x0FF0
show(a & b, a | b, a ~ b, ~a, ~0, ~(-1))
show(1 << 0, 1 << 31, 1 << 32, 1 << 62, 1 << 63, 1 << 64, 1 << 65, 1 << -1, 1 << -64)
show(-1 >> 0, -1 >> 1, -1 >> 63, -1 >> 64, -1 >> -1, 256 >> 4, 1 >> 1)
show(-1 & 0xFF, -1 | 0, -256 & 0xFFFF, 0xFFFFFFFFFFFFFFFF, 0x7fffffffffffffff ~ -1)
show(math.mininteger << 1, math.mininteger >> 63, math.maxinteger << 1, math.mininteger ~ -1)
show(1 | 2 ~ 3 & 4, 1 << 2 + 1, 5 & 3 == 1 and "x" or "y")
local function popcount(n)
  local count = 0
  while n ~= 0 do count = count + (n & 1) n = n >> 1 end
  return count
end
show(popcount(0), popcount(255), popcount(-1), popcount(math.mininteger))
local function rotate(n, by) return (n << by | n >> 64 - by) end
show(rotate(1, 1), rotate(math.mininteger, 1), rotate(0x123456789ABCDEF, 8))
local crc = 0xFFFFFFFF
for _, byte in ipairs({ 49, 50, 51 }) do
  crc = crc ~ byte
  for _ = 1, 8 do crc = (crc & 1) == 1 and (crc >> 1) ~ 0xEDB88320 or crc >> 1 end
end
show(~crc & 0xFFFFFFFF)
