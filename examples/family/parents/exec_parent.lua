-- Workflow app:exec_parent: starts a child and waits for its result, in one call.
--
-- Input and result: those of app:child_workflow
local workflow = require("workflow")

local function main(input_data)
    local result, err = workflow.exec("app:child_workflow", input_data)
    if err then
        return nil, err
    end
    return result
end

return { main = main }
