-- A close wakes senders, then receivers, then the closer. Reference 6.2.
local ch, never = channel.new(), channel.new()
coroutine.spawn(function()
    local value, ok = ch:receive()
    log("receive", value, ok)
end)
coroutine.spawn(function()
    local result = channel.select{ ch:case_receive(), never:case_receive() }
    log("receiving select", result.channel == ch, result.value, result.ok)
end)
coroutine.yield()
ch:close()
log("closed")

local full = channel.new()
coroutine.spawn(function()
    local sent, err = full:send(1)
    log("send", sent, err)
end)
coroutine.spawn(function()
    local result, err = channel.select{ never:case_receive(), full:case_send(2) }
    log("sending select", result, err)
end)
coroutine.yield()
full:close()
full:close()
log("closed again")
-- order: receive nil false | receiving select true nil false | closed
-- order: send nil send on closed channel | sending select nil send on closed channel
-- order: closed again
