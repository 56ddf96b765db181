-- __lt and __le for sorting and for every comparison.
local V = {}
V.__lt = function(a, b) return (type(a) == "table" and a.n or a) < (type(b) == "table" and b.n or b) end
V.__le = function(a, b) return (type(a) == "table" and a.n or a) <= (type(b) == "table" and b.n or b) end
local function v(n) return setmetatable({ n = n }, V) end
print(v(1) < v(2), v(1) > v(2), v(1) <= v(1), v(2) >= v(3), v(1) < 5, 5 < v(1), v(3) >= 3, 2 > v(1))
local list = { v(3), v(1), v(2) }
table.sort(list)
for i, x in ipairs(list) do list[i] = x.n end
print(table.concat(list, " "))
local only_lt = setmetatable({}, { __lt = function() return true end })
print(only_lt < only_lt, only_lt > only_lt, pcall(function() return only_lt <= only_lt end))
local truthy = setmetatable({}, { __lt = function() return "yes" end, __le = function() return nil end })
print(truthy < truthy, truthy <= truthy, truthy > truthy, truthy >= truthy, not (truthy < 1), truthy < "x")
print(pcall(function() return truthy < nil end), pcall(function() return {} < {} end))
local function clamp(x, low, high) if x < low then return low elseif x > high then return high end return x end
print(clamp(v(5), v(1), v(3)).n, clamp(v(2), v(1), v(3)).n, clamp(v(0), v(1), v(3)).n, clamp(7, 1, 3))
while list[1] < 3 do list[1] = list[1] + 1 end
print(list[1], math.max(1, 2), pcall(math.max, v(1), 2))
