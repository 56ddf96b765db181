-- Workflow app:history_workflow: starts over with a fresh history before the old one is too long.
--
-- Unread messages do not survive the start of a new history, so it reads all there are first.
--
-- Input:   {sum, limit}; what is summed up already, and how many events are too many (10000)
-- Signals: "add" with a number, "report"
-- Result:  {sum, length, size}
local workflow = require("workflow")

local function main(input)
    local sum = input.sum or 0
    local limit = input.limit or 10000
    local adds = process.listen("add")
    local reports = process.listen("report")

    while true do
        local is_long = workflow.history_length() > limit
        local result = channel.select({adds:case_receive(), reports:case_receive()}, is_long)
        if result.default then
            process.upgrade(nil, {sum = sum, limit = limit})
        elseif result.channel == reports then
            break
        else
            sum = sum + result.value
        end
    end

    local length = workflow.history_length()
    local size = workflow.history_size()
    return {sum = sum, length = length, size = size}
end

return { main = main }
