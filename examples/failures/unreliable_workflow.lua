-- Workflow app:unreliable_workflow: calls an activity that crashes, and does not try again.
--
-- Without a policy Temporal would retry for ever.
--
-- Input:  anything
-- Result: what the activity returned, or {kind, retryable}
local funcs = require("funcs")

local function main(input)
    local executor = funcs.new():with_options({
        ["activity.retry_policy"] = {
            maximum_attempts = 1,
        }
    })

    local result, err = executor:call("app:unreliable_activity", input)
    if err then
        local kind = err:kind()         -- "Internal" for a runtime error
        local retryable = err:retryable()
        return {kind = kind, retryable = retryable, message = err:message()}
    end
    return result
end

return { main = main }
