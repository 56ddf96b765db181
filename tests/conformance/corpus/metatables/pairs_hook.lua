-- __pairs replaces the walk.
local function proxy(t)
  return setmetatable({}, { __index = t, __newindex = t, __pairs = function() return next, t, nil end, __len = function() return #t end })
end
local p = proxy({ 10, 20, 30 })
local sum = 0
for k, v in pairs(p) do sum = sum + k * v end
print(sum, #p, next(p))
for i, v in ipairs(p) do print(i, v) end
local ordered = setmetatable({}, { __pairs = function(t)
  local keys, i = { "c", "a", "b" }, 0
  return function() i = i + 1 return keys[i], i end, t, nil
end })
for k, v in pairs(ordered) do print(k, v) end
local three = setmetatable({}, { __pairs = function() return 1, 2, 3, 4 end })
print(pairs(three))
local function keys(t) local out = {} for k in pairs(t) do out[#out + 1] = tostring(k) end table.sort(out) return table.concat(out, " ") end
print(keys(p), keys(ordered), keys({ x = 1, y = 2 }))
p.new = 1
print(keys(p), rawget(p, "new"))
local nothing = setmetatable({ hidden = 1 }, { __pairs = function() return function() end end })
for k in pairs(nothing) do print("never", k) end
print(next(nothing))
local f, s, c = pairs(p)
print(type(f), s ~= p, c)
