-- A receiver that meets a parked sender runs on before it. Reference 6.2.
local ch = channel.new()
coroutine.spawn(function()
    ch:send(1)
    log("sent")
end)
coroutine.yield()
log("receive")
local value = ch:receive()
log("received", value)
coroutine.yield()
-- order: receive | received 1 | sent
