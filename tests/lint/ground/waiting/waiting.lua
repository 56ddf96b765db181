-- Workflow app:waiting: waits, counts, calls an activity.
local funcs = require("funcs")
local time = require("time")

local function main()
    local count = 0
    time.sleep("1s")
    for i = 1, 3 do
        count = count + i
    end
    local answer = funcs.call("app:seeded", count)
    time.sleep("1s")
    return { count = count, answer = answer }
end

return { main = main }
