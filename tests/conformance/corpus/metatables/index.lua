local defaults = { color = "red", size = 10 }
local obj = setmetatable({ size = 5 }, { __index = defaults })
print(obj.color, obj.size, obj.missing)
obj.color = "blue"
print(obj.color, defaults.color, rawget(obj, "color"))
obj.color = nil
print(obj.color)
local calls = {}
local dyn = setmetatable({}, { __index = function(t, k) calls[#calls + 1] = tostring(k) return k .. "!" end })
print(dyn.a, dyn["b"], dyn.a, table.concat(calls, ","))
local log = {}
local proxy = setmetatable({}, { __newindex = function(t, k, v) log[#log + 1] = k .. "=" .. tostring(v) rawset(t, k, v) end })
proxy.x = 1
proxy.x = 2
proxy.y = 3
proxy[1] = "one"
print(table.concat(log, " "), proxy.x, proxy.y, proxy[1])
local store = {}
local fwd = setmetatable({}, { __newindex = store, __index = store })
fwd.k = "v"
print(rawget(fwd, "k"), store.k, fwd.k)
local ro = setmetatable({}, { __newindex = function(t, k) error("read only: " .. k, 2) end, __index = { a = 1 } })
print(ro.a, pcall(function() ro.b = 1 end))
local A = { name = "A", greet = function() return "hi from A" end } A.__index = A
local B = setmetatable({ name = "B" }, A) B.__index = B
local C = setmetatable({}, B)
print(C.name, C.greet(), C.nothing)
print(getmetatable(C) == B, getmetatable({}))
local locked = setmetatable({}, { __metatable = "locked" })
print(getmetatable(locked), pcall(setmetatable, locked, {}))
local counted = setmetatable({}, { __index = function(t, k) local v = k * 2 rawset(t, k, v) return v end })
print(counted[21], rawget(counted, 21), rawget(counted, 22))
local p = setmetatable({}, { __pairs = function(t) return function(_, k) if not k then return 1, "one" end end, t, nil end })
for k, v in pairs(p) do print(k, v) end
print(setmetatable(obj, nil) == obj, obj.color)
