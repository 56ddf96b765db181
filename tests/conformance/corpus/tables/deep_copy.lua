-- Copies of nested and cyclic tables, and their comparison.
local function copy(value, seen)
  if type(value) ~= "table" then return value end
  seen = seen or {}
  if seen[value] then return seen[value] end
  local result = setmetatable({}, getmetatable(value))
  seen[value] = result
  for k, v in pairs(value) do result[copy(k, seen)] = copy(v, seen) end
  return result
end
local function equal(a, b)
  if a == b then return true end
  if type(a) ~= "table" or type(b) ~= "table" then return false end
  for k, v in pairs(a) do if not equal(v, b[k]) then return false end end
  for k in pairs(b) do if a[k] == nil then return false end end
  return true
end
local original = { 1, { 2, { 3 } }, name = "x", flags = { on = true, off = false } }
local clone = copy(original)
print(equal(original, clone), original ~= clone, original[2] ~= clone[2], clone.flags.off)
clone[2][2][1] = 4
print(equal(original, clone), original[2][2][1])
local loop = { label = "loop" }
loop.self = loop
local twin = copy(loop)
print(twin.self == twin, twin ~= loop, twin.label)
