-- Parents that start children as they are told, and a child that ends as it is told.
local shown = require("shown")
local time = require("time")

local function spawner_of(order)
    local spawner = process.with_options(order.options or {})
    if order.context then
        spawner = spawner:with_context(order.context)
    end
    if order.name then
        spawner = spawner:with_name(order.name)
    end
    for _, message in ipairs(order.messages or {}) do
        spawner = spawner:with_message(message.topic, table.unpack(message.values))
    end
    return spawner
end

local function start(order)
    local how, id, host, input = order.how or "spawn", order.id, order.host or "app:worker", order.input
    if order.plain then
        if how == "spawn_monitored" then
            return process.spawn_monitored(id, host, input)
        elseif how == "spawn_linked" then
            return process.spawn_linked(id, host, input)
        elseif how == "spawn_linked_monitored" then
            return process.spawn_linked_monitored(id, host, input)
        end
        return process.spawn(id, host, input)
    end
    local spawner = spawner_of(order)
    if how == "spawn_monitored" then
        return spawner:spawn_monitored(id, host, input)
    elseif how == "spawn_linked" then
        return spawner:spawn_linked(id, host, input)
    elseif how == "spawn_linked_monitored" then
        return spawner:spawn_linked_monitored(id, host, input)
    end
    return spawner:spawn(id, host, input)
end

-- Starts a child; unless told not to, stays for its EXIT event.
local function parent(order)
    local pid, err = start(order)
    if err or order.leave then
        return { pid = pid, error = shown.error(err) }
    end
    if order.stop == "terminate" then
        process.terminate(pid)
    elseif order.stop == "cancel" then
        process.cancel(pid)
    end
    local events = process.events()
    local event = events:receive()
    local failure = event.result.error
    local details = failure and failure:details() or {}
    return {
        pid = pid,
        same_channel = process.events() == events,
        is_exit = event.kind == process.event.EXIT,
        from_child = event.from == pid,
        at = event.at,
        value = event.result.value,
        error = shown.error(failure),
        wrapper = details._wrapper,
        timeout_type = details.timeout_type,
        sku = details.sku,
    }
end

-- Runs a child for its value, through a spawner or plainly.
local function executor(order)
    local value, err
    if order.plain then
        value, err = process.exec(order.id, order.host or "app:worker", order.input)
    else
        value, err = spawner_of(order):exec(order.id, order.host or "app:worker", order.input)
    end
    return shown.answer(value, err)
end

-- Starts children that end in another order than they start in.
local function siblings(delays)
    local names = {}
    for index, delay in ipairs(delays) do
        local pid, err = process.spawn("app:child", "app:worker", { delay = delay, value = index })
        if err then
            return nil, err
        end
        names[pid] = index
    end
    local ended = {}
    local events = process.events()
    for _ = 1, #delays do
        local event = events:receive()
        table.insert(ended, { child = names[event.from], value = event.result.value })
    end
    return ended
end

local function child(input)
    input = input or {}
    if input.notes then
        local note_ch = process.listen("note", { message = true })
        local notes = {}
        for index = 1, input.notes do
            local message = note_ch:receive()
            local payload = message:payload()
            local values = payload
            if type(payload) ~= "table" then
                values = { payload }
            end
            local data = {}
            for place, each in ipairs(values) do
                data[place] = each:data()
            end
            notes[index] = { from = message:from(), values = data }
        end
        return notes
    end
    if input.delay then
        time.sleep(input.delay)
    end
    if input.upgrades and input.upgrades > 0 then
        process.upgrade(nil, { upgrades = input.upgrades - 1, value = input.value })
    end
    if input.raise then
        error(input.raise)
    elseif input.text then
        return nil, input.text
    elseif input.kind then
        return nil, errors.new({
            kind = input.kind, message = "child failed", retryable = input.retryable,
            details = { sku = "x" },
        })
    elseif input.events then
        return process.events():receive()
    end
    return input.value
end

-- Spawns a named child with startup messages twice: the second joins the first.
local function family_mail(name)
    local spawner = process.with_options({ ["workflow.id_conflict_policy"] = "use_existing" })
        :with_name(name)
    local first, err = spawner:with_message("note", 1, "a"):with_message("", "never")
        :with_message("note"):spawn("app:child", "app:worker", { notes = 4 })
    if err then
        return nil, err
    end
    local second, err = spawner:with_message("note", 3):spawn("app:child", "app:worker", { notes = 9 })
    if err then
        return nil, err
    end
    local third, refused = process.with_options({}):with_name(name)
        :with_message("note", "lost"):spawn("app:child", "app:worker")
    process.send(first, "note", 4)
    local event = process.events():receive()
    return {
        same = first == second,
        third = shown.answer(third, refused),
        notes = event.result.value,
        own = process.pid(),
    }
end

return {
    parent = parent, executor = executor, siblings = siblings, child = child, family_mail = family_mail,
}
