local t = { 1, 2, 3 }
print(#t)
t[4] = 4
print(#t)
t[#t] = nil
t[#t] = nil
print(#t)
for i = 1, 100 do t[i] = i end
print(#t)
for i = 100, 51, -1 do t[i] = nil end
print(#t)
print(#"", #"abc", #"é", #"日本", #"a\0b")
local s = "xyz"
print(#s, #s + 1, -#s, #s == 3)
local m = setmetatable({ 1, 2 }, { __len = function(self) return 42 end })
print(#m, rawlen and "rawlen" or "rawlen")
local e = {}
e[1] = nil
print(#e)
e.x = 1
print(#e)
local r = { n = 0 }
r[1] = "a" r[2] = "b"
table.remove(r, 1)
print(#r, r[1])
print(#{ table.unpack({ 1, 2, 3 }) })
