-- Workflow app:counter_again: starts a counter under a name that is taken already.
--
-- Every way to say what shall happen then: use the one that runs, or fail.
--
-- Input:  {name}, the id of a running counter
-- Result: {pid, reused, failed, refused}; reused is the running counter's PID
local function main(input)
    local reuse = process.with_options({
        ["temporal.workflow.id"] = input.name,
        ["temporal.workflow.id_conflict_policy"] = "use_existing",
    })
    local pid, err = reuse:spawn("app:counter_workflow", "app:worker", {initial = 999})
    if err then
        return nil, err
    end

    -- A message that comes with such a start reaches the one that runs.
    local again = reuse:with_message("increment", {amount = 2})
    local pid2 = again:spawn("app:counter_workflow", "app:worker", {initial = 999})

    local fail = process.with_options({
        ["temporal.workflow.id"] = input.name,
        ["temporal.workflow.id_conflict_policy"] = "fail",
    })
    local _, failed = fail:spawn("app:counter_workflow", "app:worker", {})

    local strict = process.with_options({
        ["temporal.workflow.id"] = input.name,
        ["temporal.workflow.execution_error_when_already_started"] = true,
    })
    local _, refused = strict:spawn("app:counter_workflow", "app:worker", {})

    return {pid = pid, reused = pid2, failed = failed:kind(), refused = refused:kind()}
end

return { main = main }
