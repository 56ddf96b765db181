-- rawget, rawset, rawequal, rawlen and next ignore metatables.
local t = setmetatable({ 1, 2 }, { __index = function() return "index" end, __newindex = function() error("newindex") end, __len = function() return 99 end, __eq = function() return true end })
print(t.x, rawget(t, "x"), rawget(t, 1), #t)
rawset(t, "x", 5)
print(t.x, rawget(t, "x"), rawset(t, "y", 6) == t, t.y)
print(t == setmetatable({}, getmetatable(t)), rawequal(t, setmetatable({}, getmetatable(t))), rawequal(t, t))
print(rawequal(1, 1.0), rawequal("a", "a"), rawequal({}, {}), rawequal(nil, false), rawequal(nil, nil))
print(rawget({ [1] = "a" }, 1.0), rawget({ [true] = "t" }, true), rawget({}, nil))
rawset(t, 3, "three")
print(t[3], rawget(t, 3), next({}, nil))
print(pcall(rawset, t, nil, 1))
print(pcall(rawset, t, 0 / 0, 1))
print(pcall(rawget, 5, 1))
print(pcall(rawset, "x", 1, 1))
local seen = {}
for k in next, t do seen[#seen + 1] = tostring(k) end
table.sort(seen)
print(table.concat(seen, " "))
