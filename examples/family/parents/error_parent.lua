-- Workflow app:error_parent: reads the error of a child that failed.
--
-- Kind, retryable and message are those the child returned, whatever lies between the two.
--
-- Result: {kind, retryable, message, missing}
local function main()
    local events_ch = process.events()
    local child_pid, err = process.spawn(
        "app:error_child_workflow",
        "app:worker"
    )
    if err then
        return nil, err
    end

    local event = events_ch:receive()
    if event.result.error then
        local child_err = event.result.error
        -- Error objects have kind(), retryable(), message() methods
        return {
            kind = child_err:kind(),
            retryable = child_err:retryable(),
            message = child_err:message(),
            missing = errors.is(child_err, errors.NOT_FOUND),
        }
    end
    return nil, "the child " .. child_pid .. " did not fail"
end

return { main = main }
