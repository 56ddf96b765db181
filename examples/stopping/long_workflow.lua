-- Workflow app:long_workflow: is busy for a long time.
--
-- Input:  {iterations}
-- Result: {iterations}
local time = require("time")

local function main(input)
    for _ = 1, input.iterations do
        time.sleep("1h")
    end
    return {iterations = input.iterations}
end

return { main = main }
