local _ = "outer underscore"
local function f() return _ end
print(f(1, 2), f())
local function g(_) return function() return _ end end
print(g("mine")(9))
local t = setmetatable({}, { __index = function(_, k) return k .. _ end })
print(pcall(function() return t.x end))
for _, v in ipairs({ "a" }) do print(_, v, f(_)) end
local a, _ = 1, 2
print(a, _)
print((function(...) local _, second = ... return second end)(1, 2))
