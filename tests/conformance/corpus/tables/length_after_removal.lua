-- # after appending and removing at the end.
local t = {}
print(#t)
for i = 1, 10 do t[#t + 1] = i end
print(#t)
for _ = 1, 4 do t[#t] = nil end
print(#t, t[6], t[7])
t[#t + 1] = "next"
print(#t, t[7])
t[#t] = nil
t.n = 5
t.name = "fields do not count"
t[0] = "zero does not count"
t[-1] = "nor negative"
print(#t, #{ 1, 2, 3, nil }, #{ n = 3 }, #{ [1] = "a", [2] = "b" }, #"text", #{ {}, {} })
local nested = { list = { 1, 2 } }
nested.list[#nested.list + 1] = #nested.list
print(#nested.list, nested.list[3])
print(pcall(function() return #nil end))
print(pcall(function() return #5 end))
print(pcall(function() local u return #u.x end))
print(pcall(function() return #nested.missing end))
