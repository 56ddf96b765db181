-- A send case is ready with room or a receiver, never on a closed channel. Reference 6.3.
local closed, full, open = channel.new(1), channel.new(), channel.new(1)
closed:close()
local result = channel.select{ closed:case_send(1), full:case_send(2), open:case_send(3) }
log(result.channel == open, result.value, result.ok)
coroutine.spawn(function()
    local value = full:receive()
    log("received", value)
end)
coroutine.yield()
result = channel.select{ closed:case_send(1), full:case_send(2) }
log(result.channel == full, result.value, result.ok)
coroutine.yield()
result = channel.select({ closed:case_send(1), full:case_send(2) }, true)
log(result.default)
-- order: true 3 true | true 2 true | received 2 | true
