-- String replacements with captures, escapes and limits.
print(("hello world"):gsub("o", "0"), ("hello world"):gsub("o", "0", 1), ("hello"):gsub("l", "L", 0), ("hello"):gsub("x", "y"))
print(("hello"):gsub("", "-"), ("abc"):gsub("%w", "%0%0"), ("abc"):gsub("%w", "%%"), ("hello world"):gsub("(%w+) (%w+)", "%2 %1"))
print(("abc"):gsub("b", "[%0]"), ("abc"):gsub("(b)", "[%1]"), ("abc"):gsub("b", "%1%1"), ("x"):gsub("x", "a\\b"))
print(("abc"):gsub(".", "", 2), ("a.b.c"):gsub("%.", "/"), ("abc"):gsub("b*", "-"), ("  x  "):gsub("^%s+", ""))
print(("abc"):gsub("", "."), ("a,b,c"):gsub(",", ", ", 1), ("num"):gsub("u", 7), ("num"):gsub("u", 1.5))
print(("abc"):gsub("b", "x", -1), ("abc"):gsub(".", "x", "2"), ("abc"):gsub(".", "x", 2.0))
print((("trim me "):gsub("%s+$", "")), (("a b"):gsub(" ", "%%20")))
