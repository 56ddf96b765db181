-- & | ~ << >> on 64-bit integers.
print(0xF0 & 0x3C, 0xF0 | 0x0F, 0xFF ~ 0x0F, ~0, ~5, 1 << 4, 256 >> 4, -1 >> 60, -1 << 60, 1 << -1, 2 >> -1)
print(1 << 63, 1 << 64, 1 >> 64, 1 << 100, -1 >> 1, -1 >> 63, 5 & 3.0, "3" | 4, 2^31 | 0, 0xFFFFFFFF << 32)
local function bits(n)
  local count = 0
  while n ~= 0 do
    count = count + (n & 1)
    n = n >> 1
  end
  return count
end
print(bits(0), bits(255), bits(-1), bits(math.mininteger))
local flags = { read = 1, write = 2, run = 4 }
local mask = flags.read | flags.run
print(mask, mask & flags.write ~= 0, mask & flags.run ~= 0, mask & ~flags.read, mask ~ flags.run)
print(pcall(function() return 1.5 & 1 end))
print(pcall(function() return 2^64 | 0 end))
print(pcall(function() return "a" & 1 end))
print(pcall(function() return {} | 1 end))
print(pcall(function() return 1 << nil end))
print(pcall(function() local mask return mask ~ 1 end))
print(pcall(function() return ~{} end))
print(pcall(function() return 0/0 | 0 end))
