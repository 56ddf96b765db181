-- The receiver that waits longest is served first. Reference 6.2.
local ch = channel.new()
for _, name in ipairs({ "a", "b", "c" }) do
    coroutine.spawn(function()
        local value = ch:receive()
        log(name, value)
    end)
end
for value = 1, 3 do
    ch:send(value)
end
coroutine.yield()
-- order: a 1 | b 2 | c 3
