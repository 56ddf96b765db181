-- Metamethods put in place with rawset, table.move and next.
local mt = {}
rawset(mt, "__eq", function() return true end)
rawset(mt, "__add", function(a, b) return "added" end)
rawset(mt, "__lt", function() return true end)
local a, b = setmetatable({}, mt), setmetatable({}, mt)
print(a == b, a ~= b, a + b, a + 1, 1 + b, a < b, a > b)
local function assign(target, source) for k, v in next, source do rawset(target, k, v) end return target end
local mt2 = assign({}, { __eq = function() return true end, __len = function() return 42 end, __unm = function() return "neg" end })
local c, d = setmetatable({}, mt2), setmetatable({}, mt2)
print(c == d, #c, -c, a == c)
local mt3 = setmetatable({}, { __newindex = function(t, k, v) rawset(t, "__" .. k, v) end })
mt3.add = function() return "plus" end
mt3.call = function(_, x) return "called " .. x end
local e = setmetatable({}, mt3)
print(e + 1, e("x"), rawget(mt3, "add"), type(rawget(mt3, "__add")))
