-- Cancelling and terminating, and being cancelled.
local shown = require("shown")
local time = require("time")

-- Stops each {how, pid, argument}; `own` stands for the workflow's own PID.
local function stopper(orders)
    local answers = {}
    for index, order in ipairs(orders) do
        local pid = order.pid == "own" and process.pid() or order.pid
        if order.how == "terminate" then
            answers[index] = shown.answer(process.terminate(pid))
        elseif order.argument == nil then
            answers[index] = shown.answer(process.cancel(pid))
        else
            answers[index] = shown.answer(process.cancel(pid, order.argument))
        end
        if order.pid == "own" then
            answers[index].event = process.events():receive()
        end
    end
    return answers
end

local function awaits_cancel()
    local event = process.events():receive()
    return event
end

local function ignores_cancel()
    time.sleep("1h")
    return "slept"
end

return { stopper = stopper, awaits_cancel = awaits_cancel, ignores_cancel = ignores_cancel }
