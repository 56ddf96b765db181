-- %d and %i with flags, width and precision.
local n = 42
print(("[%d][%5d][%-5d][%05d][%+d][% d][%5.3d][%.0d]"):format(n, n, n, n, n, n, n, 0))
print(("[%d][%5d][%-5d][%05d][%+d][% d]"):format(-n, -n, -n, -n, -n, -n))
print(("%i %i"):format(7, -7), ("%d"):format("10"), ("%d"):format(3.0), ("%3d|%-3d|"):format(12345, 12345))
print(("%d %d"):format(math.maxinteger, math.mininteger), ("%x"):format(-1), ("%d%%"):format(50))
print(pcall(string.format, "%d", 1.5))
print(pcall(string.format, "%d", "x"))
print(pcall(string.format, "%d", "1.5"))
print(pcall(string.format, "%d", nil))
print(pcall(string.format, "%d"))
print(pcall(string.format, "%d", 2^63))
print(pcall(string.format, "%#d", 1))
print(pcall(string.format, "%d", {}))
