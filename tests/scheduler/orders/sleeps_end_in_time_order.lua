-- Sleeps end in order of time, not of their start. Reference 4.4.
local done = channel.new()
for _, entry in ipairs({ { "slow", 60 }, { "fast", 1 }, { "middle", 30 } }) do
    coroutine.spawn(function()
        time.sleep(entry[2] * time.MILLISECOND)
        done:send(entry[1])
    end)
end
for _ = 1, 3 do
    local name = done:receive()
    log(name)
end
-- order: fast | middle | slow
