-- %c writes one byte.
print(("%c%c%c"):format(76, 117, 97), ("[%5c][%-5c]"):format(65, 66), #("%c"):format(0), ("%c"):format(256 + 65))
print(("%c"):format("97"), ("%c"):format(98.0), ("%c%%"):format(35))
print(pcall(string.format, "%c", "x"))
print(pcall(string.format, "%c"))
print(pcall(string.format, "%.1c", 65))
print(pcall(string.format, "%05c", 65))
