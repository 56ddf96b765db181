-- Workflow app:elapsed_workflow: measures how long something took.
--
-- time.now() is the time of the workflow's current task: a replay reads the same clock.
--
-- Input:  how many seconds to sleep; 1 when nothing is given
-- Result: {seconds, elapsed_ms, in_time}
local time = require("time")

type Report = { seconds: integer, elapsed_ms: integer, in_time: boolean }

local function main(seconds: integer?): Report
    local wanted = seconds or 1
    local start = time.now()
    time.sleep(wanted * time.SECOND)
    local elapsed = time.now():sub(start):milliseconds()
    return { seconds = wanted, elapsed_ms = elapsed, in_time = elapsed >= wanted * 1000 }
end

return { main = main }
