-- Workflow app:info_workflow: prints what it knows about its own run.
--
-- What a workflow prints goes to the worker's log, and not again when it is replayed.
--
-- Result: the eight fields
local workflow = require("workflow")

local function main()
    local info = workflow.info()
    print(info.workflow_id)    -- id of the workflow
    print(info.run_id)         -- id of this run
    print(info.workflow_type)  -- name of the type
    print(info.task_queue)     -- queue its tasks come from
    print(info.namespace)      -- namespace on the server
    print(info.attempt)        -- 1 for the first attempt
    print(info.history_length) -- number of events
    print(info.history_size)   -- bytes of history
    return info
end

return { main = main }
