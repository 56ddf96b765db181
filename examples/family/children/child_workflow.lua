-- Workflow app:child_workflow: works for a moment and answers.
--
-- Input:  {message}
-- Result: {echo}
local time = require("time")

local function main(input)
    time.sleep("100ms")
    return { echo = input.message }
end

return { main = main }
