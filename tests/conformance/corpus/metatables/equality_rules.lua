-- __eq is asked only for two different tables.
local asked = 0
local mt = { __eq = function(a, b) asked = asked + 1 return a.id == b.id end }
local a, b, c = setmetatable({ id = 1 }, mt), setmetatable({ id = 1 }, mt), setmetatable({ id = 2 }, mt)
print(a == b, a == c, a ~= b, a ~= c, asked)
print(a == a, a == 1, a == "x", a == nil, asked)
local plain = { id = 1 }
print(a == plain, plain == a, plain == { id = 1 }, asked)
local other = setmetatable({ id = 1 }, { __eq = function() return "other says yes" end })
print(a == other, other == a, other ~= c, asked)
local falsy = setmetatable({}, { __eq = function() return nil end })
print(falsy == a, a == falsy and "first" or "second", falsy ~= plain)
print(rawequal(a, b), rawequal(a, a), a == b and not rawequal(a, b))
local t = { [a] = "key" }
print(t[a], t[b])
local function index_of(list, v) for i = 1, #list do if list[i] == v then return i end end return nil end
print(index_of({ c, b }, a), index_of({ c }, a), index_of({ 1, "x", a }, b))
local function count(list, v) local n = 0 for _, x in ipairs(list) do if x ~= v then n = n + 1 end end return n end
print(count({ a, b, c }, a))
