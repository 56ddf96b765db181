-- %f finds the places where words begin or end.
print(("THE (quick) fox"):find("%f[%a]%a+%f[%A]"), ("THE (quick) fox"):gsub("%f[%a]%a", "_"))
print(("foo.bar_baz"):gsub("%f[%w]%w+", string.upper))
print(("abc"):find("%f[%z]"), ("abc"):find("%f[\0]"), ("abc"):find("%f[a]"), ("abc"):find("%f[^a]"))
local words = {}
for word in ("one two, three"):gmatch("%f[%w]%w+%f[%W]") do words[#words + 1] = word end
print(#words, table.concat(words, "|"))
print(("cat concat cat"):gsub("%f[%w]cat%f[%W]", "dog"))
print(pcall(string.find, "x", "%f"))
print(pcall(string.find, "x", "%fx"))
