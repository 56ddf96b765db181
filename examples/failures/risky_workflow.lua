-- Workflow app:risky_workflow: reads the error of an activity.
--
-- Kind, retryable and message are those the activity returned.
--
-- Input:  {customer}
-- Result: what the activity returned, or {kind, retryable, message}
local funcs = require("funcs")

local function main(order)
    local result, err = funcs.call("app:risky_activity", order)
    if err then
        print(err:kind())       -- what went wrong, for example "NotFound"
        print(err:retryable())  -- whether another attempt may help
        print(err:message())    -- a text for people
        return {kind = err:kind(), retryable = err:retryable(), message = err:message()}
    end
    return result
end

return { main = main }
