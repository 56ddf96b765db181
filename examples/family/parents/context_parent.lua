-- Workflow app:context_parent: gives a child values that every activity and child below it can
-- read, without passing them along as arguments.
--
-- Result: {request_id, record}; record is what app:audit_workflow returned
local uuid = require("uuid")

local function main()
    -- Recorded: a replay sees the same id.
    local request_id = uuid.v4()

    local spawner = process.with_context({
        user_id = "user-1",
        tenant = "tenant-1",
        request_id = request_id,
    })

    local events = process.events()
    local pid, err = spawner:spawn_monitored("app:audit_workflow", "app:worker", {action = "login"})
    if err then
        return nil, err
    end

    local event = events:receive()
    if event.from ~= pid or event.result.error then
        return nil, event.result.error or "an event of another process"
    end
    return {request_id = request_id, record = event.result.value}
end

return { main = main }
