-- Workflow app:audit_workflow: writes down who did something, from the context it runs in.
--
-- Input:  {action}
-- Result: {line, keys}; line is a JSON text, keys are the names of all context values
local ctx = require("ctx")
local json = require("json")

local function main(input)
    local user, err = ctx.get("user_id")
    if err then
        return nil, err
    end

    local names = {}
    for name in pairs(ctx.all()) do
        names[#names + 1] = name
    end
    table.sort(names)

    local line = json.encode({ user = user, tenant = ctx.get("tenant"), action = input.action })
    return { line = line, keys = names }
end

return { main = main }
