-- Coroutines that yield take turns in a fixed order; what they yield is lost. Reference 6.6.
local done = channel.new(2)
for _, name in ipairs({ "a", "b" }) do
    coroutine.spawn(function()
        for turn = 1, 3 do
            log(name, turn, coroutine.yield("lost"))
        end
        done:send(name)
    end)
end
log(done:receive())
log(done:receive())
-- order: a 1 | b 1 | a 2 | b 2 | a 3 | b 3 | a true | b true
