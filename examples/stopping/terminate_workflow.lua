-- Workflow app:terminate_workflow: ends a child at once.
--
-- None of the child's code runs any more. Its parent receives an EXIT event with an error.
--
-- Result: {kind, message}
local function main()
    local events_ch = process.events()
    local workflow_pid, err = process.spawn(
        "app:long_workflow",
        "app:worker",
        {iterations = 100}
    )
    if err then
        return nil, err
    end

    local ok, refusal = process.terminate(workflow_pid)
    if not ok then
        return nil, refusal
    end

    local event = events_ch:receive()
    local failure = event.result.error
    return {kind = failure:kind(), message = failure:message()}
end

return { main = main }
