-- running and isyieldable inside coroutines.
local co
co = coroutine.create(function()
  local thread, main = coroutine.running()
  print(thread == co, main, coroutine.isyieldable())
  coroutine.yield()
  print(coroutine.status(thread))
end)
coroutine.resume(co)
coroutine.resume(co)
local thread, main = coroutine.running()
print(type(thread), main, thread ~= co, coroutine.status(thread))
local same = coroutine.running()
print(thread == same)
local function id() return (coroutine.running()) end
local ids = { id(), coroutine.wrap(id)(), coroutine.wrap(id)() }
print(ids[1] == thread, ids[2] ~= ids[3], ids[1] ~= ids[2])
