-- Senders are served in the order in which they parked, and wake in it. Reference 6.2.
local ch = channel.new()
for _, name in ipairs({ "a", "b", "c" }) do
    coroutine.spawn(function()
        ch:send(name)
        log("sent", name)
    end)
end
for _ = 1, 3 do
    local name = ch:receive()
    log("got", name)
end
coroutine.yield()
-- order: got a | sent a | got b | sent b | got c | sent c
