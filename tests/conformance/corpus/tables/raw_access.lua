-- rawget, rawset and rawequal see no metatable.
local log = {}
local t = setmetatable({ own = 1 }, {
  __index = function(_, k) return "index:" .. tostring(k) end,
  __newindex = function(_, k, v) log[#log + 1] = k end,
  __eq = function() return true end,
  __len = function() return 99 end,
})
print(t.missing, rawget(t, "missing"), rawget(t, "own"), t.own, #t)
t.a = 1
rawset(t, "b", 2)
t.b = 3
print(rawget(t, "a"), rawget(t, "b"), #log, log[1])
local u = setmetatable({}, getmetatable(t))
print(t == u, rawequal(t, u), rawequal(t, t), rawequal("a", "a"), rawequal(1, 1.0), rawequal(0 / 0, 0 / 0), rawequal(nil, false))
print(rawset({}, 1, 2)[1], rawset(t, "b", nil) == t, rawget(t, "b"))
print(pcall(rawget, "text", 1))
print(pcall(rawset, 5, 1, 1))
print(pcall(rawget))
print(pcall(rawequal, 1))
print(pcall(rawset, {}, nil, 1))
print(pcall(rawset, {}, 0 / 0, 1))
