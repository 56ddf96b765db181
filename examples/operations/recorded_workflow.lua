-- Workflow app:recorded_workflow: everything whose outcome is recorded, so that a replay sees it
-- again: activities, timers, the clock, identifiers, random bytes, children, versions.
--
-- Input:  {id, name}
-- Result: {data, waited_ms, id, bytes, child, version}; bytes is the number of random bytes
local crypto = require("crypto")
local funcs = require("funcs")
local time = require("time")
local uuid = require("uuid")
local workflow = require("workflow")

local function main(input)
    -- Activity calls
    local data, err = funcs.call("app:fetch_data", input.id)
    if err then
        return nil, err
    end

    -- The time of the workflow, and a durable sleep
    local now = time.now()
    time.sleep("1s")
    local waited = time.now():sub(now)

    -- Identifiers
    local id = uuid.v4()

    -- Random bytes
    local bytes = crypto.random_bytes(32)

    -- Child workflows
    local result, failure = workflow.exec("app:child", {name = input.name})
    if failure then
        return nil, failure
    end

    -- Versions
    local v = workflow.version("change-1", 1, 2)

    return {
        data = data,
        waited_ms = waited:milliseconds(),
        id = id,
        bytes = #bytes,
        child = result,
        version = v
    }
end

return { main = main }
