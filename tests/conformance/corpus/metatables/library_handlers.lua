-- Library functions and callable tables as metamethods.
local mt = { __eq = rawequal, __index = rawget, __newindex = rawset, __len = type, __call = rawget, __add = rawequal, __concat = select, __tostring = function() return "text" end }
local a, b = setmetatable({ 1, 2, name = "a" }, mt), setmetatable({ 1 }, mt)
print(a == b, a == a, a ~= b, a.missing, a.name, #a, #b, a("name"), a(1), a + b, a + a, a + 1, 1 .. b == b)
a.fresh = 5
print(rawget(a, "fresh"), a.fresh)
local function callable(f) return setmetatable({}, { __call = function(_, ...) return f(...) end }) end
local handlers = {}
for _, event in ipairs({ "add", "eq", "lt", "le", "concat", "unm", "len", "index" }) do
  handlers["__" .. event] = callable(function(...) return event .. select("#", ...) end)
end
local c, d = setmetatable({}, handlers), setmetatable({}, handlers)
print(c + 1, c == d, c ~= d, c < d, c >= d, c .. "x", -c, #c, c.key)
local always = { __eq = callable(function() return true end) }
local p, q = setmetatable({}, always), setmetatable({}, always)
print(p == q, p ~= q, p == c)
if p ~= q then print("different") else print("same") end
local called = setmetatable({}, { __call = callable(callable(function(...) return select("#", ...) end)) })
print(called(), called(1, 2), pcall(called, nil))
local equal = setmetatable({}, { __eq = callable(rawequal) })
print(equal == setmetatable({}, getmetatable(equal)), equal == equal)
for k, v in pairs(setmetatable({ "x", "y" }, { __pairs = ipairs })) do print(k, v) end
local typed = { __eq = type, __lt = type, __le = tostring }
local v, w = setmetatable({}, typed), setmetatable({}, typed)
print(v == w, v ~= w, v < w, v >= w, v == v)
print(select("#", v == w), rawequal(v, w))
local first = { __eq = pairs, __lt = next }
print(setmetatable({}, first) == setmetatable({}, first), pcall(function() return setmetatable({ 1 }, first) < {} end))
