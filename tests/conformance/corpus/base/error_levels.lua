-- The level of error chooses the position.
local function fail(level)
  error("failed", level)
end
local function outer(level)
  fail(level)
end
print(pcall(fail))
print(pcall(outer))
for level = 0, 3 do print(level, pcall(function()
  outer(level)
end)) end
local function check(value)
  if type(value) ~= "number" then
    error("number expected, got " .. type(value), 2)
  end
  return value
end
print(pcall(function()
  local x = check(1)
  local y = check("x")
  return x, y
end))
print(pcall(error, "direct"))
print(pcall(error, "direct", 2))
print(pcall(error, "plain", 0))
print(pcall(function() error("text", 1.0) end))
print(pcall(function() error("text", "2") end))
print(pcall(function() error("text", "x") end))
print(pcall(function() error("text", {}) end))
