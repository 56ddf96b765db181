-- Errors pass through wrap with their position.
local function body(fail)
  coroutine.yield("first")
  if fail then error(fail) end
  return "last"
end
local gen = coroutine.wrap(body)
print(gen("given"), pcall(gen))
print(pcall(gen))
gen = coroutine.wrap(body)
print(gen(), gen(), pcall(gen))
local text = coroutine.wrap(function() error("message") end)
print(pcall(text))
print(pcall(text))
local plain = coroutine.wrap(function() error("message", 0) end)
print(pcall(plain))
local runtime = coroutine.wrap(function() local t return t.x end)
print(pcall(runtime))
local object = coroutine.wrap(function() error({ "in a table" }) end)
local ok, caught = pcall(object)
print(ok, type(caught), caught[1])
print(pcall(coroutine.wrap(function() return 1, 2, 3 end)))
print(pcall(coroutine.wrap(function(...) return ... end), "a", nil))
