-- Workflow app:spawn_parent: starts a child, goes on, and hears of its end through an event.
--
-- The event waits until it is received: a child that ends early is not missed.
--
-- Result: {status = "completed", child, is_child} or {status = "failed" | "spawn_failed", error}
local function main()
    local events_ch = process.events()

    local child_pid, err = process.spawn(
        "app:child_workflow",
        "app:worker",
        {message = "hello from parent"}
    )
    if err then
        return {status = "spawn_failed", error = tostring(err)}
    end

    -- Wait for child EXIT event
    local event = events_ch:receive()

    if event.kind == process.event.EXIT then
        local child_result = event.result.value
        local child_error = event.result.error
        if child_error then
            return {status = "failed", error = tostring(child_error)}
        end
        return {status = "completed", child = child_result, is_child = event.from == child_pid}
    end
end

return { main = main }
