-- Workflow app:approval_workflow: waits for a signal, but not for ever.
--
-- Input:  {timeout}, a duration such as "5s"; five seconds when nothing is given
-- Signal: "approve" with {by}
-- Result: {status = "approved", by} or {status = "timed out"}
local time = require("time")

local function main(input)
    local approvals = process.listen("approve")
    local timeout = time.after(input and input.timeout or "5s")

    local result = channel.select{
        approvals:case_receive(),
        timeout:case_receive()
    }

    if result.channel == approvals then
        return { status = "approved", by = result.value.by }
    end
    return { status = "timed out" }
end

return { main = main }
