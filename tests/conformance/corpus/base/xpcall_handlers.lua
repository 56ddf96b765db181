-- Message handlers: results, arguments, failures inside them.
local function handler(message) return "handled: " .. tostring(message) end
print(xpcall(function() error("bad") end, handler))
print(xpcall(function() error("bad", 0) end, handler))
print(xpcall(function() error({}) end, type))
print(xpcall(function(...) return select("#", ...), ... end, handler, 1, nil, 3))
print(xpcall(function() return "fine", 2 end, handler))
print(xpcall(function() local t = nil return t.x end, handler))
print(xpcall(error, handler))
print(xpcall(error, handler, "direct", 0))
print(xpcall(nil, handler))
print(xpcall(function() error("first") end, function() return "a", "b" end))
print(xpcall(function() error("x") end, function() end))
print(pcall(xpcall))
print(pcall(xpcall, print))
print(pcall(xpcall, print, {}))
print(pcall(xpcall, print, nil))
local depth = 0
print(xpcall(function() error("outer", 0) end, function(message)
  depth = depth + 1
  if depth < 3 then error("inner " .. depth, 0) end
  return message .. " after " .. depth
end))
print(xpcall(function() return xpcall(error, handler, "nested", 0) end, handler))
