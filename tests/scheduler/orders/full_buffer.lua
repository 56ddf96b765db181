-- Taking from a full buffer moves the parked sender's value in; receiver first. Reference 6.2.
local ch = channel.new(1)
coroutine.spawn(function()
    for value = 1, 3 do
        ch:send(value)
        log("sent", value)
    end
end)
coroutine.yield() -- the second send is parked by now
for _ = 1, 3 do
    local value = ch:receive()
    log("received", value)
end
coroutine.yield()
-- order: sent 1 | received 1 | received 2 | sent 2 | sent 3 | received 3
