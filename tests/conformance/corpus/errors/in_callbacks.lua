print(pcall(string.gsub, "abc", "b", function() error({}) end) == false)
print(pcall(function() return ("x"):gsub("x", function(c) return c.y.z end) end))
local ok, e = pcall(function() for _, v in ipairs({ 1 }) do error("loop " .. v) end end)
print(ok, e)
print(pcall(function() table.sort({ 1, "x", 2 }) end))
print(pcall(function() local t = setmetatable({}, { __add = function() error("in add") end }) return t + 1 end))
print(pcall(function() local t = setmetatable({}, { __index = function(_, k) error("no " .. k, 2) end }) return t.field end))

print(xpcall(function() error("a", 0) end, function(m) return m .. "-handled" end))
print(select("#", pcall(error, nil)))
local function level(n) error("at level " .. n, n) end
local function call(n) level(n) end
print(pcall(call, 1)) print(pcall(call, 2)) print(pcall(call, 0))
print(pcall(function() local x <const> = 1; return x + nil end))
print(pcall(function(a) a.b = 1 end)) print(pcall(function(a) return #a end, 5))
