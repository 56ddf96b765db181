-- Calls of functions: options, errors, futures.

local funcs = require("funcs")
local time = require("time")

local function told(value, err)
    if err == nil then
        return { value = value }
    end
    return {
        kind = err:kind(),
        retryable = err:retryable(),
        message = err:message(),
        details = err:details(),
    }
end

-- Arguments that cannot be sent to the workflow that sends them on.
local UNSENDABLE = {
    sparse = function() return { [1] = 1, [3] = 3 } end,
    large = function() return string.rep("x", 3000000) end,
}

-- One call after the other: {id, options, arguments}.
local function call_each(calls)
    local results = {}
    for i, call in ipairs(calls) do
        local executor = funcs.new()
        if call.options then
            executor = executor:with_options(call.options)
        end
        local args = call.unsendable and { UNSENDABLE[call.unsendable]() } or call.args or {}
        results[i] = told(executor:call(call.id or "app:echo", table.unpack(args)))
    end
    return results
end

-- Every method of a future before and after its result, its failure and its cancellation.
local function futures()
    local function state(future)
        local payload, err = future:result()
        local failure, failed = future:error()
        return {
            complete = future:is_complete(),
            canceled = future:is_canceled(),
            payload = payload ~= nil,
            value = payload and payload:data(),
            result_error = err and err:kind() .. ": " .. tostring(err),
            error = failure and failure:kind() .. ": " .. tostring(failure),
            retryable = failure and failure:retryable(),
            failed = failed,
        }
    end

    local function received(future)
        local first, ok = future:response():receive()
        local second, still = future:channel():receive()
        return { userdata = type(first) == "userdata", ok = ok, second = second, still = still }
    end

    local once = funcs.new():with_options({ ["activity.retry_policy"] = { maximum_attempts = 1 } })
    local good = funcs.async("app:echo", { n = 1 })
    local bad = once:async("app:fail", "raise")
    local silent = funcs.async("app:echo")
    local gone = funcs.async("app:nap", "1s")

    local log = { pending = state(good), same_channel = good:response() == good:channel() }
    local cancelled, err = gone:cancel()
    log.cancel = { cancelled, err == nil, gone:cancel() }
    log.gone = state(gone)
    log.gone_received = received(gone)
    log.good_received = received(good)
    log.good = state(good)
    log.bad_received = received(bad)
    log.bad = state(bad)
    log.silent_received = received(silent)
    log.silent = state(silent)
    log.late_cancel = good:cancel()
    log.still_good = state(good)

    -- Two open activities cannot share an id, and a cancelled one may still be open on the server.
    local named = funcs.new():with_options({ ["activity.id"] = "mine" })
    local first = named:async("app:echo", 1)
    local _, taken = named:call("app:echo", 2)
    first:response():receive()
    local value = named:call("app:echo", 3)
    named:async("app:nap", "1s"):cancel()
    local _, held = named:call("app:echo", 4)
    log.ids = { taken:message(), value, held:message() }

    local _, refused = funcs.async("nowhere")
    log.refused = refused:kind() .. ": " .. refused:message()
    return log
end

-- Whichever answers first, a time limit among them; what is slower is given up.
local function race()
    local nobody = funcs.new():with_options({ ["activity.task_queue"] = "nobody" })
    local slow = nobody:async("app:echo")
    local quick = {}
    for i = 1, 3 do
        quick[i] = funcs.async("app:echo", i)
    end
    local limit = time.after("1m")
    local sum, channels = 0, {}
    for i, future in ipairs(quick) do
        channels[future:response()] = i
    end
    for _ = 1, 3 do
        local cases = { slow:response():case_receive(), limit:case_receive() }
        for ch in pairs(channels) do
            table.insert(cases, ch:case_receive())
        end
        local chosen = channel.select(cases)
        sum = sum + chosen.value:data()
        channels[chosen.channel] = nil
    end
    slow:cancel()
    return { sum = sum, left = next(channels) == nil, slow = slow:is_canceled() }
end

-- What the workflow was started with, what an executor adds, and what a later one adds to that.
local function contexts()
    local base = funcs.new():with_context({ tenant = "t-1", level = 1 })
    local more = base:with_context({ level = 2, [5] = "ignored" })
    return {
        plain = funcs.call("app:context"),
        base = base:call("app:context"),
        more = more:call("app:context"),
        options = more:with_options({ ["activity.summary"] = "x" }):call("app:context"),
        future = (function()
            local future = more:async("app:context")
            future:response():receive()
            return (future:result():data())
        end)(),
    }
end

return { call_each = call_each, futures = futures, race = race, contexts = contexts }
