-- __tostring and __name.
local T = setmetatable({}, { __tostring = function(t) return "T!" end })
print(T, tostring(T), tostring(T) .. "x", string.format("%s|%10s", T, T))
print(pcall(tostring, setmetatable({}, { __tostring = function() return 5 end })))
print(pcall(tostring, setmetatable({}, { __tostring = function() error("broken", 0) end })))
local named = setmetatable({}, { __name = "My.Type" })
print((tostring(named):gsub(": .*", "")))
print(pcall(function() return named + 1 end))
print(pcall(function() return named < 1 end))
print(pcall(function() return #nil .. named end))
print(pcall(string.rep, named))
print((tostring({}):gsub("0x%x+", "ADDR")), (tostring(print):gsub(":.*", "")))
local P = {}
P.__index = P
P.__tostring = function(p) return "(" .. p.x .. ", " .. p.y .. ")" end
local p = setmetatable({ x = 1, y = 2.5 }, P)
print(p, "point " .. tostring(p), table.concat({ tostring(p) }, ""))
P.__tostring = function() return "changed" end
print(p)
P.__tostring = nil
P.__name = "Point"
print((tostring(p):match("^%a+")))
local inherited = setmetatable({}, { __index = function() return "x" end })
print((tostring(inherited):match("^%a+")), inherited.__tostring)
