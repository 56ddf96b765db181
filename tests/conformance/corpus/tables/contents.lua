-- What tables hold, seen through aliases, library functions, metamethods and coroutines.
local function box(v) return { v = v } end
local a, b = box(1), box("s")
print(pcall(function() return a.v + b.v end), a.v + 1)
local list = {}
list[#list + 1] = 1 list[#list + 1] = 2.5 list[#list + 1] = "3"
local sum = 0
for _, v in ipairs(list) do sum = sum + v end
print(sum)
-- writes through aliases, rawset, table functions
local t = { 1, 2, 3 }
local alias = t
rawset(alias, 4, "four") table.insert(t, 1, true)
for i = 1, #t do print(i, t[i], math.type(t[i])) end
print(pcall(function() return t[1] + 1 end))
local moved = table.move({ "a", "b" }, 1, 2, 3, { 1, 2 })
print(pcall(function() return moved[1] + moved[3] end), table.unpack(moved))
local function vararg(...) local t = { ... } return t[1] == true, t[2] end
print(vararg(true, 1), vararg(1, true))
local counts = setmetatable({}, { __index = function() return 0 end })
for w in ("a b a"):gmatch("%a") do counts[w] = counts[w] + 1 end
print(counts.a, counts.b, counts.c)
local default = setmetatable({}, { __index = function(t, k) local v = k * 2 t[k] = v return v end })
print(default[4], rawget(default, 4), default[4])
local proxy = setmetatable({}, { __newindex = function(t, k, v) rawset(t, k, { v }) end })
proxy.a = 1 print(type(proxy.a), proxy.a[1])
local store = {}
local redirect = setmetatable({}, { __newindex = store, __index = store })
redirect.q = "text" print(store.q .. "!", redirect.q)
print(pcall(function() return store.q + 1 end))
local co = coroutine.wrap(function(t) t.x = "changed" coroutine.yield(t) end)
local given = { x = 1 } co(given)
print(given.x, pcall(function() return given.x + 1 end))
local ok, err = pcall(error, { code = 1 }) err.code = "c" print(err.code .. "d")
local cfg = { n = 1 } pcall(function(c) c.n = "one" end, cfg) print(pcall(function() return cfg.n + 1 end))
local Vec = {} Vec.__index = Vec
Vec.__add = function(a, b) a.touched = "yes" return setmetatable({ x = a.x + b.x }, Vec) end
local v1, v2 = setmetatable({ x = 1, touched = 0 }, Vec), setmetatable({ x = 2.5 }, Vec)
print((v1 + v2).x, v1.touched) print(pcall(function() return v1.touched + 1 end))
local n = { count = 1 << 62 } for _ = 1, 3 do n.count = n.count + n.count end print(n.count)
local swap = { 1 } swap[1], swap[2] = swap[2], swap[1] print(swap[1], swap[2], #swap == 0 or #swap == 2)
local s3 = { 1, 2, 3 } local i, j, k = 1, 1, 3 s3[i], s3[j], s3[k] = s3[j], s3[k], s3[i] print(s3[1], s3[2], s3[3])
local pop = { 1, 2, 3 } pop[3] = nil pop[2] = nil print(#pop, pop[2])
print(#"é", ("é"):upper(), ("é"):find("."), ("héllo"):gsub("l", "L"))
local d = {} d[1.0] = "a" d[2^53] = "b" print(d[1], d[2^53], next({ [1.0] = true }))
for key in pairs({ [1.5] = 1 }) do print(key + 1, math.type(key)) end
for key in pairs({ [2.0] = 1 }) do print(key + 1, math.type(key)) end
