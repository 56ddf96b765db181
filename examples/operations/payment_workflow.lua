-- Workflow app:payment_workflow: code that has changed while workflows were running.
--
-- A workflow that was started by older code goes on with the version recorded then; a new one gets
-- the newest.
--
-- Input:  {amount}
-- Result: what the payment activity of that version returned
local funcs = require("funcs")
local workflow = require("workflow")

local function main(input)
    local version, refusal = workflow.version("payment-v2", 1, 2)
    if refusal then
        return nil, refusal
    end

    local result, err
    if version == 1 then
        result, err = funcs.call("app:old_payment", input)
    else
        result, err = funcs.call("app:new_payment", input)
    end
    if err then
        return nil, err
    end
    return result
end

return { main = main }
