-- Sending to oneself lets nobody run; a subscription is refilled at once. Reference 3.2 and 6.4.
local topic = process.listen("own")
local done = channel.new()
coroutine.spawn(function()
    for _ = 1, 3 do
        local value = topic:receive()
        log("got", value)
    end
    done:send(true)
end)
for value = 1, 3 do
    process.send(process.pid(), "own", value)
    log("sent", value)
end
done:receive()
process.unlisten(topic)
-- order: sent 1 | sent 2 | sent 3 | got 1 | got 2 | got 3
