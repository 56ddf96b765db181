-- Workflows that receive, in every way there is.
local ctx = require("ctx")
local time = require("time")
local workflow = require("workflow")

local function described(message)
    local payload = message:payload()
    local values
    if type(payload) == "table" then
        values = {}
        for _, each in ipairs(payload) do
            table.insert(values, (each:data()))
        end
    elseif payload then
        values = { (payload:data()) }
    end
    return { topic = message:topic(), from = message:from(), values = values, text = tostring(message) }
end

-- Everything the inbox brings, up to a message on "stop".
local function collector()
    local inbox = process.inbox()
    local mail = {}
    while true do
        local message = inbox:receive()
        if message:topic() == "stop" then
            break
        end
        table.insert(mail, described(message))
    end
    local context = ctx.all()
    return { mail = mail, context = context, same_channel = process.inbox() == inbox }
end

-- The counter of the specification: handlers that answer their senders.
local function counter(input)
    local total = input.initial or 0
    local done = false

    coroutine.spawn(function()
        local ch = process.listen("increment", { message = true })
        while not done do
            local msg, ok = ch:receive()
            if not ok then break end
            local data = msg:payload():data()
            local reply_to = msg:from()
            if type(data) ~= "table" or type(data.amount) ~= "number" then
                process.send(reply_to, "nak", "amount must be a number")
            else
                process.send(reply_to, "ack")
                total = total + data.amount
                process.send(reply_to, "ok", { value = total })
            end
        end
    end)

    coroutine.spawn(function()
        local ch = process.listen("decrement", { message = true })
        while not done do
            local msg, ok = ch:receive()
            if not ok then break end
            local data = msg:payload():data()
            local reply_to = msg:from()
            if total - data.amount < 0 then
                process.send(reply_to, "nak", "would result in negative value")
            else
                process.send(reply_to, "ack")
                total = total - data.amount
                process.send(reply_to, "ok", { value = total })
            end
        end
    end)

    local finish_ch = process.listen("finish", { message = true })
    local msg = finish_ch:receive()
    process.send(msg:from(), "ack")
    process.send(msg:from(), "ok", { message = "finishing" })
    done = true
    return { final_counter = total }
end

-- Everything that comes on a topic, in the order in which it is received.
local function flood(count)
    local number_ch = process.listen("number")
    local received = {}
    while #received < count do
        table.insert(received, (number_ch:receive()))
    end
    return received
end

-- The topics of what is in the inbox by now; each attempt but the last fails.
local function reader(attempts)
    local inbox, timeout = process.inbox(), time.after("1ms")
    local topics = {}
    while true do
        local result = channel.select({ inbox:case_receive(), timeout:case_receive() })
        if result.channel == timeout then
            break
        end
        table.insert(topics, result.value:topic())
    end
    if workflow.info().attempt < attempts then
        return nil, errors.new({ kind = errors.UNAVAILABLE, message = table.concat(topics, " ") })
    end
    return { topics = topics, attempt = workflow.info().attempt }
end

-- Mail from before the first subscription, in raw mode and then as messages.
local function late_listener(input)
    time.sleep(input.wait)
    local job_ch = process.listen("job")
    local raw = {}
    for index = 1, input.raw do
        local value, ok = job_ch:receive()
        raw[index] = { value = value, ok = ok }
    end
    local same = process.listen("job", { message = true }) == job_ch
    local buffered = job_ch:receive()
    local messages = {}
    for index = 1, input.messages do
        messages[index] = described(job_ch:receive())
    end
    local closed = process.unlisten(job_ch)
    local again, reason = process.unlisten(job_ch)
    local last = job_ch:receive()
    local value, ok = job_ch:receive()
    local inbox = process.inbox()
    local fallback = { described(inbox:receive()), described(inbox:receive()) }
    return {
        raw = raw,
        same = same,
        buffered = buffered,
        messages = messages,
        closed = closed,
        again = again,
        reason = tostring(reason),
        last = described(last),
        drained = value == nil and not ok,
        fallback = fallback,
    }
end

return {
    collector = collector, counter = counter, flood = flood, reader = reader,
    late_listener = late_listener,
}
