local ctx = require("ctx")
local errors = require("errors")
local funcs = require("funcs")
local workflow = require("workflow")

local function work(...)
    if select("#", ...) == 0 then
        return nil, errors.new({
            message = "nothing to do",
            kind = errors.INVALID,
            retryable = false,
            details = { wanted = 1 },
        })
    end
    return { seen = ctx.all(), count = select("#", ...) }
end

local function child(first, second)
    local message = process.inbox():receive()
    return { first = first, second = second, topic = message:topic(), from = message:from() }
end

local function caller(input, nothing, bytes)
    local inbox = process.inbox()
    local asked = inbox:receive()

    local worked = funcs.call("app:work", { n = 3.0, f = 0.5 }, nil, "text", {})
    local bare, bare_err = funcs.call("app:bare")
    local _, refused = funcs.call("app:work")

    local pid = process
        .with_context({ step = 2 })
        :with_options({
            ["workflow.id"] = "wire-child",
            ["workflow.memo"] = { note = "hi", count = 2.0 },
        })
        :spawn("app:child", "app:worker", { order = "o-1" }, { 1, 2 })
    process.send(pid, "greeting", "one", { two = 2 })
    process.send(asked:from(), "empty")
    workflow.attrs({ memo = { phase = "done", list = {} } })
    local gone = process.events():receive()

    return {
        input = input,
        nothing = nothing == nil,
        bytes = #bytes,
        asked = { topic = asked:topic(), from = asked:from(), data = asked:payload():data() },
        worked = worked,
        bare = bare == nil and bare_err == nil,
        refused = { refused:kind(), refused:message(), refused:retryable() },
        wanted = refused:details().wanted,
        gone = gone.result.value,
    }
end

return { work = work, child = child, caller = caller }
