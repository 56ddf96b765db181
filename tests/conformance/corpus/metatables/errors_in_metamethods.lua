-- Errors raised inside metamethods.
local E = setmetatable({}, {
  __index = function(_, k) error("no field " .. tostring(k), 2) end,
  __newindex = function(_, k, v) error({ key = k, value = v }) end,
  __add = function() error("cannot add") end,
  __call = function(_, x) error("called with " .. tostring(x), 0) end,
  __eq = function() error("no equality", 0) end,
  __lt = function() local t = nil return t.x end,
  __len = function() error() end,
  __concat = function() return nil + 1 end,
  __tostring = function() error("no text", 0) end,
})
print(pcall(function() return E.x end))
local ok, e = pcall(function() E.y = 5 end)
print(ok, e.key, e.value)
print(pcall(function() return E + 1 end))
print(pcall(E, "arg"))
print(pcall(function() return E(1) end))
print(pcall(function() return E == setmetatable({}, getmetatable(E)) end))
print(pcall(function() return E < E end))
print(pcall(function() return #E end))
print(pcall(function() return E .. "x" end))
print(pcall(tostring, E))
print(pcall(function() return E - 1 end))
print(rawget(E, "x"), E == E, E == 1)
