-- A sender that meets a parked receiver runs on before it. Reference 6.2.
local ch = channel.new()
coroutine.spawn(function()
    local value = ch:receive()
    log("received", value)
end)
coroutine.yield()
log("send")
ch:send(1)
log("sent")
coroutine.yield()
-- order: send | sent | received 1
