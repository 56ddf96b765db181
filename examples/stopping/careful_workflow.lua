-- Workflow app:careful_workflow: works until it is asked to stop, then cleans up.
--
-- A request to cancel is an event. Nothing stops by itself: the workflow decides what to do.
--
-- Input:  {tidy}; how long cleaning up takes, no time at all when nothing is given
-- Result: {status = "stopped", cleaned, deadline}
local funcs = require("funcs")
local time = require("time")

local function main(input)
    local events = process.events()
    local event = events:receive()
    if event.kind ~= process.event.CANCEL then
        return nil, "unexpected event"
    end

    if input and input.tidy then
        time.sleep(input.tidy)
    end
    local cleaned, err = funcs.call("app:clean_up")
    if err then
        return nil, err
    end
    return {status = "stopped", cleaned = cleaned, deadline = event.deadline}
end

return { main = main }
