-- Runaway recursion is an error that pcall catches.
local function forever(n) return 1 + forever(n + 1) end
local ok, message = pcall(forever, 1)
print(ok, type(message), message:find("stack overflow", 1, true) ~= nil, message:match("^stack_overflow.lua:%d+: ") ~= nil)
local depth = 0
local function count()
  depth = depth + 1
  count()
  depth = depth - 1
end
print(pcall(count) == false, depth > 100)
local a, b
function a(x) return { b(x) } end
function b(x) return { a(x) } end
ok, message = pcall(a, 1)
print(ok, message:find("stack overflow", 1, true) ~= nil)
print(pcall(function() return "alive" end))
