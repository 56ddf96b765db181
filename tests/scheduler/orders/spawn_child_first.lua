-- A child runs up to its first suspension before the statement after spawn. Reference 6.4.
local gate = channel.new()
for number = 1, 3 do
    coroutine.spawn(function()
        log("start", number)
        gate:receive()
        log("end", number)
    end)
    log("spawned", number)
end
gate:close()
log("closed")
coroutine.yield()
-- order: start 1 | spawned 1 | start 2 | spawned 2 | start 3 | spawned 3
-- order: closed | end 1 | end 2 | end 3
