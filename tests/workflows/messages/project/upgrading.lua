-- Runs that continue as new ones.
local ctx = require("ctx")
local shown = require("shown")
local workflow = require("workflow")

local function facts()
    local context = ctx.all()
    return { type = workflow.info().workflow_type, pid = process.pid(), context = context }
end

-- Goes on `rounds` times, then as another entry when there is one.
local function upgrader(input)
    if input.rounds > 0 then
        pcall(function()
            process.upgrade(nil, { rounds = input.rounds - 1, next = input.next, spawned = input.spawned })
        end)
        return "not reached"
    end
    if input.spawned then
        coroutine.spawn(function()
            process.upgrade(input.next, "from a coroutine", 2)
        end)
        process.events():receive()
    end
    if input.next then
        process.upgrade(input.next, "first", 2)
    end
    local refusals = {
        shown.error(select(2, process.upgrade("nonsense"))),
        shown.error(select(2, process.upgrade("app:successor", { 1, nil, 3 }))),
    }
    return { facts = facts(), refusals = refusals }
end

local function successor(first, second)
    return { facts = facts(), first = first, second = second }
end

return { upgrader = upgrader, successor = successor }
