-- Widths and precisions of %s count bytes.
print(("[%5s][%-5s][%3s][%2s][%1s]"):format("é", "é", "é", "é", "é"))
print(("[%10s][%-10s]"):format("日本", "日本"), #("%10s"):format("日本"), ("%.3s"):format("日本"), #("%.4s"):format("日本"))
print(("%.1s"):format("é"):byte(), ("%5.1s"):format("é"):byte(1, -1))
print(("%.1s%s"):format("é", "\xA9") == "é", ("%c%c"):format(0xC3, 0xA9), ("é%dé"):format(5), ("%sé"):format("\xC3"):byte(1, -1))
print(("%q"):format("é\n\xff"):byte(1, -1))
print(("€%5.2f|%-6d|"):format(9.5, 42), ("%s %s"):format("ä", { 1 } and "ö"))
