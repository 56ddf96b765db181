-- A send into a buffer with room lets nobody else run. Reference 6.2 and 6.4.
local ch = channel.new(2)
coroutine.spawn(function()
    coroutine.yield()
    log("other")
end)
ch:send(1)
log("first")
ch:send(2)
log("second")
coroutine.yield()
coroutine.yield()
-- order: first | second | other
