-- One producer and one consumer with a buffer between them.
local function run(_, messages)
    local ch = channel.new(100)
    coroutine.spawn(function()
        for value = 1, messages do
            ch:send(value)
        end
        ch:close()
    end)
    local total = 0
    while true do
        local value, ok = ch:receive()
        if not ok then break end
        total = total + value
    end
    return total
end

return { run = run }
