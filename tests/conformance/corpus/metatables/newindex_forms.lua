-- __newindex as function and as table.
local log = {}
local t = setmetatable({ present = 1 }, { __newindex = function(t, k, v) log[#log + 1] = tostring(k) .. "=" .. tostring(v) end })
t.present = 2 t.absent = 3 t[1] = 4 t.absent = nil t[true] = false
print(t.present, t.absent, t[1], table.concat(log, " "))
t.present = nil
t.present = 5
print(t.present, #log)
rawset(t, "absent", "raw")
t.absent = "direct"
print(t.absent, #log)
local store = {}
local fwd = setmetatable({}, { __newindex = store })
fwd.x = 1 fwd[1] = "a"
print(rawget(fwd, "x"), store.x, store[1], fwd.x)
local chain = setmetatable({}, { __newindex = setmetatable({}, { __newindex = function(_, k, v) print("end of chain", k, v) end }) })
chain.k = "v"
local locked = setmetatable({}, { __newindex = function(_, k) error("cannot set " .. k, 2) end })
print(pcall(function() locked.field = 1 end))
print(pcall(function() locked[1], locked.b = 1, 2 end))
local bad = setmetatable({}, { __newindex = true })
print(pcall(function() bad.x = 1 end))
local both = setmetatable({}, { __index = store, __newindex = store })
both.count = (both.count or 0) + 1
both.count = both.count + 1
print(both.count, rawget(both, "count"), store.count)
function t.method() return "defined" end
print(rawget(t, "method"), #log)
local u = setmetatable({}, { __newindex = function(t, k, v) rawset(t, k, v * 2) end })
u.a, u.b = 1, 2
u.a = 5
print(u.a, u.b)
