-- Workflow app:cancel_workflow: asks a child to stop, and gives it five seconds.
--
-- A child that is still open when the time is over is closed as cancelled.
--
-- Input:  {tidy}, passed to app:careful_workflow
-- Result: {stopped} or {kind}; what the child returned, or the kind of its error
local time = require("time")

local function main(input)
    local events = process.events()
    local workflow_pid, err = process.spawn("app:careful_workflow", "app:worker", input)
    if err then
        return nil, err
    end

    time.sleep("200ms")
    local ok, refusal = process.cancel(workflow_pid, "5s")
    if not ok then
        return nil, refusal
    end

    local event = events:receive()
    if event.result.error then
        return {kind = event.result.error:kind()}
    end
    return {stopped = event.result.value}
end

return { main = main }
