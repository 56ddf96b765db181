-- Coroutines that let each other run.
local function run(coroutines, messages)
    local turns = messages // coroutines
    local total = 0
    local done = channel.new(coroutines)
    for _ = 1, coroutines do
        coroutine.spawn(function()
            for _ = 1, turns do
                coroutine.yield()
                total = total + 1
            end
            done:send(true)
        end)
    end
    for _ = 1, coroutines do
        done:receive()
    end
    return total
end

return { run = run }
