-- Programs add functions to the libraries and replace them.
string.trim = function(s) return (s:gsub("^%s+", ""):gsub("%s+$", "")) end
function string.starts(s, prefix) return s:sub(1, #prefix) == prefix end
print(("  x "):trim() .. "|", string.trim(" y ") .. "|", ("abc"):starts("ab"))

function table.copy(source)
  local result = {}
  for k, v in pairs(source) do result[k] = v end
  return result
end
print(table.copy({ 1, 2, 3 })[3], table.copy({ k = "v" }).k)
table.unpack = table.unpack or unpack
print(table.unpack({ 1, 2 }))

local floor = math.floor
math.floor = function(x) return "floor of " .. tostring(floor(x)) end
print(math.floor(2.5), floor(2.5))
math.floor = floor
print(math.floor(2.5))

for _, name in ipairs({ "first", "last" }) do
  table[name] = function(t) return t[name == "first" and 1 or #t] end
end
print(table.first({ "a", "b" }), table.last({ "a", "b" }))
local s = "text"
print(pcall(function() return s:missing() end))
