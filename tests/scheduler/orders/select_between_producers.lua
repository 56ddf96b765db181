-- Parked selects wait in the same queues as parked receivers. Reference 6.2 and 6.3.
local ch, other = channel.new(), channel.new()
coroutine.spawn(function()
    local value = ch:receive()
    log("receiver", value)
end)
coroutine.spawn(function()
    local result = channel.select{ other:case_receive(), ch:case_receive() }
    log("select", result.value)
end)
coroutine.spawn(function()
    local value = ch:receive()
    log("late receiver", value)
end)
for value = 1, 3 do
    ch:send(value)
    log("sent", value)
end
coroutine.yield()
-- order: sent 1 | receiver 1 | sent 2 | select 2 | sent 3 | late receiver 3
