-- A consumer that takes whatever comes first of two channels.
local function run(_, messages)
    local a, b = channel.new(), channel.new()
    for _, ch in ipairs({ a, b }) do
        coroutine.spawn(function()
            for value = 1, messages // 2 do
                ch:send(value)
            end
        end)
    end
    local total = 0
    for _ = 1, messages // 2 * 2 do
        local result = channel.select{ a:case_receive(), b:case_receive() }
        total = total + result.value
    end
    return total
end

return { run = run }
