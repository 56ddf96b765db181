-- select with positive, negative and bad positions.
print(select(1, "a", "b", "c")) print(select(2, "a", "b", "c")) print(select(3, "a", "b", "c")) print(select(4, "a", "b", "c"))
print(select(-1, "a", "b", "c")) print(select(-2, "a", "b", "c")) print(select(-3, "a", "b", "c"))
print((select(2, "a", "b", "c"))) print(select("#")) print(select("#", nil, nil)) print(select("2", "a", "b"))
print(select(1)) print(select(2.0, 1, 2)) print(select(100, 1))
print(pcall(select, 0, 1)) print(pcall(select, -1)) print(pcall(select, -5, 1, 2)) print(pcall(select, 1.5, 1))
print(pcall(select)) print(pcall(select, "x", 1)) print(pcall(select, nil, 1)) print(pcall(select, {}))
local function sum(...) local s = 0 for i = 1, select("#", ...) do s = s + (select(i, ...) or 0) end return s end
print(sum(), sum(1, nil, 3), sum(1, 2, 3, nil))
local function last(...) return (select(-1, ...)) end
local function tail(_, ...) return ... end
local function reverse(x, ...) if select("#", ...) == 0 then return x end local n = select("#", ...) return select(n, ...), x end
print(last(1, 2, 3), tail(1, 2, 3)) print(reverse()) print(reverse(1)) print(reverse(1, 2))
local function drop(n, ...) return select(n + 1, ...) end
print(drop(2, 1, 2, 3, 4)) print(drop(0, 1)) print(drop(5, 1))
local function recursive_sum(x, ...) if not x then return 0 end return x + recursive_sum(...) end
print(recursive_sum(1, 2, 3, 4))
