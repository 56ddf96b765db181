-- %x, %X, %o take integers unsigned.
print(("%x %X %#x %#X %o %#o"):format(255, 255, 255, 255, 8, 8))
print(("%08x|%-8x|%8X|%.4x"):format(48879, 48879, 48879, 10), ("%x"):format(0), ("%#x"):format(0), ("%#o"):format(0))
print(("%x"):format(-1), ("%o"):format(-1), ("%x"):format(math.mininteger), ("%x"):format(255.0), ("%x"):format("255"))
local hex = {}
for byte in ("Lua!"):gmatch(".") do hex[#hex + 1] = ("%02x"):format(byte:byte()) end
print(table.concat(hex, " "))
print(pcall(string.format, "%x", 1.5))
print(pcall(string.format, "%x", "zz"))
print(pcall(string.format, "%+x", 1))
print(pcall(string.format, "% o", 1))
