-- Stages in a row, each with a coroutine of its own.
local function run(coroutines, messages)
    local values = messages // coroutines
    local first = channel.new()
    local last = first
    for _ = 1, coroutines do
        local input, output = last, channel.new()
        coroutine.spawn(function()
            for _ = 1, values do
                local value = input:receive()
                output:send(value + 1)
            end
        end)
        last = output
    end
    coroutine.spawn(function()
        for value = 1, values do
            first:send(value)
        end
    end)
    local total = 0
    for _ = 1, values do
        total = total + last:receive()
    end
    return total
end

return { run = run }
