-- Workflow app:sleep_workflow: sleeps a day, five minutes, thirty seconds and a moment.
--
-- Every sleep is a durable timer on the server. No worker has to be up while it runs.
--
-- Result: {slept_hours}
local time = require("time")

local function main()
    local start = time.now()

    time.sleep("24h")
    time.sleep("5m")
    time.sleep("30s")
    time.sleep(100 * time.MILLISECOND)

    return { slept_hours = time.now():sub(start):hours() }
end

return { main = main }
