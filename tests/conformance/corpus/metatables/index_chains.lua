-- __index through tables and functions.
local base = { a = "base a", b = "base b" }
local middle = setmetatable({ b = "middle b" }, { __index = base })
local top = setmetatable({}, { __index = middle })
print(top.a, top.b, top.c, rawget(top, "a"))
base.c = "added later"
print(top.c, middle.c)
local asked = {}
local f = setmetatable({}, { __index = function(t, k) asked[#asked + 1] = tostring(k) return base[k] end })
local over = setmetatable({ own = 1 }, { __index = f })
print(over.own, over.a, over.zzz, over[1], over[true], table.concat(asked, " "))
local strings = setmetatable({}, { __index = string })
print(strings.upper("x"), strings.len("abc"))
local self_index = {}
self_index.__index = self_index
setmetatable(self_index, { __index = { deep = "deep" } })
print(setmetatable({}, self_index).deep)
local loop = {}
setmetatable(loop, { __index = loop })
print(pcall(function() return loop.x end))
local bad = setmetatable({}, { __index = 5 })
print(pcall(function() return bad.x end))
local depth = {}
for i = 1, 20 do depth = setmetatable({ ["k" .. i] = i }, { __index = depth }) end
print(depth.k1, depth.k20, depth.k21)
local memo = setmetatable({}, { __index = function(t, k) local v = k * k t[k] = v return v end })
print(memo[4], rawget(memo, 4), memo[4], rawget(memo, 5))
