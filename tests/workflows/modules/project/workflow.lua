-- The workflow module: facts, attributes, children.

local funcs = require("funcs")
local workflow = require("workflow")

local function told(value, err)
    if err == nil then
        return { value = value }
    end
    return { kind = err:kind(), retryable = err:retryable(), message = err:message() }
end

local function facts()
    local info, err = workflow.info()
    local first = { workflow.history_length(), workflow.history_size() }
    local again = { workflow.history_length(), workflow.history_size() }
    funcs.call("app:echo")
    local later = workflow.info()
    local elsewhere = funcs.call("app:facts_elsewhere")
    return {
        info = info,
        no_error = err == nil,
        same = first[1] == again[1] and first[2] == again[2] and first[1] == info.history_length,
        grew = later.history_length > info.history_length,
        size = later.history_size,
        elsewhere = elsewhere,
    }
end

-- In an activity there is no workflow.
local function elsewhere()
    local info, err = workflow.info()
    return {
        info = info == nil and err == nil,
        length = workflow.history_length(),
        size = workflow.history_size(),
        version = workflow.version("change", 1, 4),
        attrs = told(workflow.attrs({ memo = { a = 1 } })),
        exec = told(workflow.exec("app:child")),
    }
end

local function attributes(total)
    local log = {}
    log[1] = told(workflow.attrs({
        search = { phase = "processing", urgent = true, total = total, ratio = 0.5, tags = { "a", "b" } },
        memo = { note = "first", nested = { list = { 1, 2 } }, kept = 1 },
    }))
    log[2] = told(workflow.attrs({ search = { phase = "done", total = 4.0 } }))
    log[3] = told(workflow.attrs({ memo = { note = "second" } }))
    -- A failing search prevents memo, a failing memo does not undo search.
    log[4] = told(workflow.attrs({ search = { phase = function() end, tags = { 1 } }, memo = { note = "lost" } }))
    log[5] = told(workflow.attrs({ search = { phase = "last" }, memo = { bad = { [1] = 1, [3] = 3 } } }))
    log[6] = told(workflow.attrs({ search = { ratio = 0 / 0 } }))
    log[7] = told(workflow.attrs({ search = { phase = string.rep("x", 2047) } }))
    log[8] = told(workflow.attrs({ search = { phase = { a = 1 } } }))
    log[9] = told(workflow.attrs({ search = { "phase" } }))
    return log
end

local function unregistered()
    workflow.attrs({ search = { nobody_knows = "x" } })
    return "done"
end

local function child(input)
    if type(input) == "table" and input.fail then
        return nil, errors.new(input.fail)
    end
    return { input = input, queue = workflow.info().task_queue }
end

local function children()
    return {
        plain = told(workflow.exec("app:child", { n = 1 })),
        nothing = told(workflow.exec("app:child")),
        failed = told(workflow.exec("app:child", {
            fail = { message = "no", kind = errors.CONFLICT, retryable = false },
        })),
        unknown = told(workflow.exec("app:child", { fail = { message = "odd" } })),
    }
end

return {
    facts = facts,
    elsewhere = elsewhere,
    attributes = attributes,
    unregistered = unregistered,
    children = children,
    child = child,
}
