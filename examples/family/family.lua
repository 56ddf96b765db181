-- Workflow app:family: runs every parent of this project as a child of its own.
--
-- Result: a table with one field for each parent
local workflow = require("workflow")

local PARENTS = { "exec_parent", "spawn_parent", "error_parent", "hello_parent", "context_parent" }

local function main()
    local results = {}
    for _, name in ipairs(PARENTS) do
        local result, err = workflow.exec("app:" .. name, { message = "hello from family" })
        if err then
            return nil, err
        end
        results[name] = result
    end
    return results
end

return { main = main }
