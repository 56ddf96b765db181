-- Metatables that are set late, changed, replaced and removed.
local t = { v = 1 }
print(pcall(function() return t + 1 end))
local mt = {}
setmetatable(t, mt)
print(t.missing, pcall(function() return t + 1 end))
mt.__add = function(a, b) return (type(a) == "table" and a.v or a) + (type(b) == "table" and b.v or b) end
print(t + 1, 2 + t, t + t)
mt.__index = { missing = "found" }
print(t.missing)
mt.__index = function(_, k) return "computed " .. k end
print(t.missing, t.v)
mt.__call = function(_, x) return x end
print(t(5))
mt.__call = nil
print(pcall(function() return t(5) end))
setmetatable(t, { __index = { missing = "other" }, __tostring = function() return "T" end })
print(t.missing, tostring(t), pcall(function() return t + 1 end))
setmetatable(t, nil)
print(t.missing, getmetatable(t), t.v)
local u = { other = 1 }
local function use(x) return x.field end
print(use(u))
setmetatable(u, { __index = function() return "late" end })
print(use(u), u.field, u.other)
local shared = { __index = { kind = "shared" } }
local p, q = setmetatable({}, shared), setmetatable({}, shared)
shared.__index.kind = "changed"
print(p.kind, q.kind)
