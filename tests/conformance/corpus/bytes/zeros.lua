-- Embedded zeros are bytes like any other.
local s = "a\0b\0\0c"
print(#s, s:byte(1, -1))
print(s == "a\0b\0\0c", s == "a", s:find("\0", 3, true), s:find("b%z"), s:match("%z+c"):len(), #s:gsub("%z", ""))
print(("a\0"):rep(3, "\0"):len(), s:reverse():byte(1), s:sub(2, 2) == "\0", s:upper() == "A\0B\0\0C")
print("a\0a" < "a\0b", "a" < "a\0", "\0" < "", "" < "\0", "a\0z" < "ab")
local t = { [s] = 1, ["a\0"] = 2, a = 3 }
print(t["a\0b\0\0c"], t["a\0"], t.a, t["a\0b"])
print(("%q"):format("x\0y\0001"), ("%s"):format(s):len(), table.concat({ "a", "b" }, "\0"):len())
print(tonumber("1\0"), tonumber("1\0002"), pcall(string.format, "%d", "1\0"))
print(("\0\0"):match("\0\0") == "\0\0", ("a\0b"):gsub("[\0]", "-"), ("x\0y"):find("[^%z]y") == nil)
