-- Handlers of a metatable that change after tables have it, and fields that hide them.
local Base = {} Base.__index = Base
function Base.new(n) return setmetatable({ n = n }, Base) end
function Base:get() return self.n end
local o = Base.new(5)
print(o:get(), o.missing, rawget(o, "get"))
o.n = nil
print(o.n, next(o))
Base.n = "default"
print(o.n, o:get())
o.get = function() return "own" end
print(o:get()) o.get = nil print(o:get())
Base.__index = function(t, k) return k .. "!" end
print(o.foo, o.n)
Base.__index = Base
print(o.foo, o:get())
Base.__newindex = function(t, k, v) rawset(t, k, v .. "?") end
o.z = "zed" print(o.z)
Base.__newindex = nil
o.y = 1 print(o.y)
local entries = {}
for k, v in pairs(o) do entries[#entries + 1] = k .. "=" .. tostring(v) end
table.sort(entries)
print(table.concat(entries, " "))
print(getmetatable(o) == Base, getmetatable(Base))
local mt = {}
local p = setmetatable({}, mt)
print(p.x)
mt.__index = function(_, k) return "late " .. k end
print(p.x)
mt.__index = { x = "table" }
print(p.x, p.y)
