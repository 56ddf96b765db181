-- Only the last call in an argument list gives all its results.
local function two() return "a", "b" end
local function none() end
local function count(...) return select("#", ...), ... end
print(count(two())) print(count(two(), two())) print(count((two()))) print(count(two(), 1)) print(count(1, two()))
print(count(none())) print(count(none(), 1)) print(count(1, none())) print(count((none()))) print(count(none(), none()))
print(count(two(), none())) print(count(none(), two())) print(count(count(two())))
local t = { two = two, none = none }
function t:m() return self == t, "m" end
print(count(t:m())) print(count(t:m(), t:m())) print(count((t:m()))) print(count(t.two(), t.none()))
print(math.max(two and 1, 5), math.max(select(2, 1, 9, 3)), ("x"):rep(select(2, 5, 3)))
local function concat(...) return table.concat({ ... }, "|") end
print(concat(two()), concat(two(), two()), concat("x", two()), #concat(none()))
print(tostring((two())), type((none())), pcall(type), (pcall(two)))
print(tonumber("10", (function() return 2, 3 end)()), tonumber((function() return "7", 16, 99 end)()))
