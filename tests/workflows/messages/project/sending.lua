-- Workflows that send: to given targets, to themselves, and back and forth.
local shown = require("shown")

-- Sends every {to, topic, values} of a list and says how each went.
local function sender(sends)
    local answers = {}
    for _, send in ipairs(sends) do
        local answer
        if send.values == nil then
            answer = shown.answer(process.send(send.to, send.topic))
        else
            answer = shown.answer(process.send(send.to, send.topic, table.unpack(send.values)))
        end
        table.insert(answers, answer)
    end
    return answers
end

-- Sends itself `count` messages before it reads the first, by each of its addresses.
local function selfish(count)
    local own = process.pid()
    local id = own:match("|(.*)}$")
    local addresses = {
        own, "{temporal|" .. id .. "}", "{app:worker|" .. id .. "}", "{app:temporal@other|" .. id .. "}",
        "{app:temporal@app:worker|legacy|" .. id .. "}",
    }
    for number = 1, count do
        local ok, err = process.send(addresses[number % #addresses + 1], "number", number)
        if not ok then
            return nil, err
        end
    end
    local number_ch = process.listen("number", { message = true })
    local ordered, senders = true, {}
    for number = 1, count do
        local message = number_ch:receive()
        ordered = ordered and message:payload():data() == number
        senders[message:from()] = true
    end
    return { ordered = ordered, only_itself = next(senders) == own and next(senders, own) == nil }
end

local function pinger(input)
    local ok, err = process.send(input.target, "cross_host_ping", { data = "hello" })
    if err then
        return { ok = false, error = tostring(err) }
    end
    local response_ch = process.listen("cross_host_pong")
    return { ok = ok, received = response_ch:receive() }
end

local function ponger()
    local ping_ch = process.listen("cross_host_ping", { message = true })
    local ping = ping_ch:receive()
    local data = ping:payload():data()
    process.send(ping:from(), "cross_host_pong", { echo = data.data, from = process.pid() })
    return ping:from()
end

return { sender = sender, selfish = selfish, pinger = pinger, ponger = ponger }
