-- The same bytes are the same key however they were built.
local built = ("é"):sub(1, 1) .. ("é"):sub(2, 2)
local t = { ["é"] = "accent" }
t["日本"] = "japan"
print(t[built], built == "é", t[string.char(0xC3, 0xA9)], t["\xC3\xA9"], t["\u{E9}"], t["\195\169"])
local pieces = {}
for i = 1, #"日本" do pieces[i] = ("日本"):sub(i, i) end
print(t[table.concat(pieces)], t[pieces[1] .. pieces[2] .. pieces[3] .. pieces[4] .. pieces[5] .. pieces[6]])
print(t[("\xC3"):rep(1) .. "\xA9"], t[("%s%s"):format("\xC3", "\xA9")], t[(("\xA9\xC3"):reverse())], t[("\xC3-\xA9"):gsub("-", "")])
t["\xff"] = "invalid"
t["\xff\xfe"] = "both"
print(t[string.char(255)], t[("\xff"):rep(1)], t["\xff" .. "\xfe"], t["\xfe\xff"], t[("\xff"):upper()], t[("\xc3\xa9"):lower()])
local joined = table.concat({ "\xC3", "\xA9" })
print(t[joined], t[table.concat({ "\xC3", "x", "\xA9" })], #joined)
print(t[string.pack("BB", 0xC3, 0xA9)], t[("é"):match("..")], t[("xé"):match("x(.*)")])
