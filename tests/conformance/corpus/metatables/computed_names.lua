-- Metamethods stored under names made at run time.
local mt = {}
for _, op in ipairs({ "add", "sub", "mul", "div", "mod", "pow", "idiv", "band", "bor", "bxor", "shl", "shr", "concat" }) do
  mt["__" .. op] = function(a, b) return op .. "(" .. tostring(a) .. "," .. tostring(b) .. ")" end
end
for _, op in ipairs({ "unm", "bnot", "len", "tostring" }) do
  mt["__" .. op] = function() return op end
end
local x, y = setmetatable({}, mt), setmetatable({}, mt)
print(x + y, x - 1, 2 * x, x / y, x % 2, x ^ 2, x // y)
print(x & 1, 1 | x, x ~ y, x << 1, 1 >> x, x .. "s", 1 .. x)
print(-x, ~x, #x, tostring(x))
local compare = {}
for _, op in ipairs({ "eq", "lt", "le" }) do compare["__" .. op] = function(a, b) return op == "eq" or a.n > b.n end end
local p, q = setmetatable({ n = 1 }, compare), setmetatable({ n = 2 }, compare)
print(p == q, p ~= q, p < q, p <= q, p > q, p >= q, rawequal(p, q))
local access = {}
local log = {}
access["__" .. "index"] = function(_, k) log[#log + 1] = "get " .. k return k .. "!" end
access[("__newindex"):lower()] = function(t, k, v) log[#log + 1] = "set " .. k rawset(t, k, v) end
access["__call"] = function(_, ...) return "called", ... end
local a = setmetatable({}, access)
a.field = 5
print(a.field, a.other, a(1, 2), table.concat(log, ", "))
