-- %q writes literals that Lua reads back.
print(("%q"):format('say "hi"'), ("%q"):format("a\\b"), ("%q"):format("line\nbreak"), ("%q"):format("tab\t\r\0end"))
print(("%q"):format("\0001"), ("%q"):format("\1\0012\127"), ("%q"):format(""), ("%q %q"):format("x", "y"))
print(("%q"):format(10), ("%q"):format(-3), ("%q"):format(math.mininteger), ("%q"):format(0.5), ("%q"):format(1/0), ("%q"):format(-1/0))
print(("%q"):format(0/0), ("%q"):format(true), ("%q"):format(nil), ("%q"):format(1e100), ("%q"):format(100.0))
print(pcall(string.format, "%q", {}))
print(pcall(string.format, "%q", print))
print(pcall(string.format, "%10q", "x"))
print(pcall(string.format, "%q"))
