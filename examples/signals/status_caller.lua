-- Workflow app:status_caller: asks another workflow for its status, but does not wait for ever.
--
-- Input:  {target, timeout}; the PID of the other one, and how long to wait (5s)
-- Result: {status} as the other one answered, or {timed_out = true}
local time = require("time")

local function main(input)
    local response_ch = process.listen("status_response")
    local ok, err = process.send(input.target, "get_status", {})
    if not ok then
        return nil, err
    end

    local timeout = time.after(input.timeout or "5s")
    local result = channel.select{
        response_ch:case_receive(),
        timeout:case_receive()
    }

    if result.channel == response_ch then
        return {status = result.value}
    end
    return {timed_out = true}
end

return { main = main }
