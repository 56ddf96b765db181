-- Equality must not bypass an __eq installed under a computed key.
local function install(mt, name, f) mt["__" .. name] = f end
local Money = {}
install(Money, "eq", function(a, b) return a.cents == b.cents end)
local function money(c) return setmetatable({ cents = c }, Money) end
local a, b, c = money(5), money(5), money(6)
print(a == b, a ~= b, a == c, a ~= c, a == a, rawequal(a, b))
if a == b then print("equal") end
if a ~= b then print("different") else print("same") end
local function find(list, wanted) for i, v in ipairs(list) do if v == wanted then return i end end end
print(find({ c, b, a }, a), find({ c }, a))
local list = { a, c }
print(list[1] == b, list[2] == b, a == 5, a == nil, nil ~= a, "x" == a)
local n = 0
while a ~= b and n < 2 do n = n + 1 end
print(n)
