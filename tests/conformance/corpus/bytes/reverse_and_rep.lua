-- reverse and rep move bytes, not characters.
local s = "aé"
print(s:reverse():byte(1, -1))
print(s:reverse():reverse() == s, #s:reverse(), s:rep(2), s:rep(2, "ß"), #s:rep(3, "€"))
print(("\xC3"):rep(2):byte(1, -1))
print((("\xA9\xC3"):rep(2)):byte(1, -1))
print(("\xA9"):rep(2, "\xC3") == "\xA9\xC3\xA9", ("\xA9"):rep(2, "\xC3"):sub(2), ("\xA9\xC3"):rep(3):sub(2, -2))
print(("日本"):reverse():reverse(), ("日"):rep(3, "-"), ("é"):rep(0) == "")
