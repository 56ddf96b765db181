-- Order and calls through metamethods under variable keys.
local names = { less = "__lt", at_most = "__le", call = "__call" }
local mt = {}
mt[names.less] = function(a, b) return a.v < b.v end
mt[names.at_most] = function(a, b) return a.v <= b.v end
mt[names.call] = function(self, n) return self.v + n end
local function new(v) return setmetatable({ v = v }, mt) end
local list = { new(3), new(1), new(2) }
table.sort(list)
for _, e in ipairs(list) do print(e.v, e(10)) end
print(list[1] < list[2], list[2] > list[1], list[1] <= list[1], list[3] >= list[1])
local function max(a, b) if a < b then return b end return a end
print(max(list[1], list[3]).v, pcall(function() return list[1] < 5 end))
local best = list[1]
for i = 2, #list do if list[i] > best then best = list[i] end end
print(best.v)
