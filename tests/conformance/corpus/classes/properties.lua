-- Computed fields, defaults, read-only and tracked tables.
local function with_defaults(t, d) return setmetatable(t, { __index = d }) end
local config = with_defaults({ port = 8080 }, { host = "localhost", port = 80 })
print(config.host, config.port, config.none)
local function readonly(t)
  return setmetatable({}, { __index = t, __newindex = function(_, k) error("attempt to update field '" .. tostring(k) .. "'", 2) end, __len = function() return #t end, __pairs = function() return pairs(t) end })
end
local days = readonly({ "Sunday", "Monday" })
print(days[1], #days, pcall(function() days[3] = "x" end))
for i, d in pairs(days) do print(i, d) end
local Rect = {}
local getters = { area = function(r) return r.w * r.h end, square = function(r) return r.w == r.h end }
local setters = { side = function(r, v) rawset(r, "w", v) rawset(r, "h", v) end }
Rect.__index = function(t, k) local g = getters[k] if g then return g(t) end return Rect[k] end
Rect.__newindex = function(t, k, v) local s = setters[k] if s then s(t, v) else rawset(t, k, v) end end
function Rect.scale(r, f) r.w, r.h = r.w * f, r.h * f return r end
local r = setmetatable({ w = 2, h = 3 }, Rect)
print(r.area, r.square, r:scale(2).area, r.none)
r.side = 5
r.color = "red"
print(r.w, r.h, r.area, r.square, rawget(r, "side"), r.color)
local lazy = setmetatable({}, { __index = function(t, k) print("computing", k) local v = #k rawset(t, k, v) return v end })
print(lazy.hello, lazy.hello, lazy.abc)
local auto auto = { __index = function(t, k) local v = setmetatable({}, auto) t[k] = v return v end }
local tree = setmetatable({}, auto)
tree.a.b.c = 1
tree.a.d = 2
print(tree.a.b.c, tree.a.d, next(tree.x))
