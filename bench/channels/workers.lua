-- A pool of workers that take jobs one by one from a channel without a buffer.
local function run(coroutines, messages)
    local jobs = channel.new()
    local results = channel.new(10)
    for _ = 1, coroutines do
        coroutine.spawn(function()
            while true do
                local job, ok = jobs:receive()
                if not ok then break end
                results:send(job * 2)
            end
        end)
    end
    coroutine.spawn(function()
        for job = 1, messages do
            jobs:send(job)
        end
        jobs:close()
    end)
    local total = 0
    for _ = 1, messages do
        total = total + results:receive()
    end
    return total
end

return { run = run }
