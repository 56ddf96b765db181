-- Closing a coroutine runs its pending __close handlers.
local function resource(name)
  return setmetatable({}, { __close = function(_, err) print("close " .. name, err) end })
end
local co = coroutine.create(function()
  local a <close> = resource("a")
  do
    local b <close> = resource("b")
    coroutine.yield("inside")
  end
  print("never")
end)
print(coroutine.resume(co))
print(coroutine.close(co), coroutine.status(co))
local early = coroutine.wrap(function()
  local c <close> = resource("c")
  coroutine.yield("early")
  return "late"
end)
print(early())
print(early())
