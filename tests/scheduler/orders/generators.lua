-- Generators run inside their resumer, blocking calls included. Reference 6.6.
local ch = channel.new()
local generator = coroutine.wrap(function(first)
    local value = ch:receive()
    local second = coroutine.yield(first + value)
    return second
end)
coroutine.spawn(function()
    log(generator(1))
    log(generator("end"))
end)
log("send")
ch:send(41)
log("sent")
coroutine.yield()
-- order: send | sent | 42 | end
