-- Update requests as mail on a topic, or in the inbox.

local function add(counter, amount)
    return { value = counter.value + amount }
end

-- Two handlers and a finish, as the specification's example of several signal handlers has them.
local function counter(initial)
    local counter = { value = initial or 0 }

    coroutine.spawn(function()
        local requests = process.listen("increment", { message = true })
        while true do
            local msg = requests:receive()
            local amount = msg:payload() and msg:payload():data()
            if type(amount) ~= "number" then
                process.send(msg:from(), "nak", "amount must be a number")
            else
                process.send(msg:from(), "ack")
                counter = add(counter, amount)
                process.send(msg:from(), "ok", counter)
            end
        end
    end)

    coroutine.spawn(function()
        local requests = process.listen("decrement", { message = true })
        while true do
            local msg = requests:receive()
            process.send(msg:from(), "ack")
            if counter.value - msg:payload():data() < 0 then
                process.send(msg:from(), "error", errors.new {
                    message = "would be negative", kind = errors.CONFLICT, retryable = false,
                })
            else
                counter = add(counter, -msg:payload():data())
                process.send(msg:from(), "ok", counter)
            end
        end
    end)

    local finish = process.listen("finish", { message = true })
    local msg = finish:receive()
    process.send(msg:from(), "ack")
    process.send(msg:from(), "ok", { message = "finishing" })
    return { final = counter.value, sender = msg:from() }
end

-- Every answer out of turn, told by its error; the updates come through the inbox.
local function misuse()
    local inbox = process.inbox()
    local log = {}

    local function answer(...)
        local ok, err = process.send(...)
        table.insert(log, ok and "done" or err:kind() .. ": " .. err:message())
    end

    local first = inbox:receive()
    answer(first:from(), "ok", 1)
    answer(first:from(), "maybe")
    answer(first:from(), "ack")
    answer(first:from(), "ack")
    answer(first:from(), "nak")
    answer(first:from(), "ok", { [1] = 1, [3] = 3 })
    answer(first:from(), "ok")
    answer(first:from(), "error")
    answer(first:from(), "ack")

    local second = inbox:receive()
    answer(second:from(), "nak")
    answer(second:from(), "ack")

    local third = inbox:receive()
    answer(third:from(), "ack")
    answer(third:from(), "error")
    answer(third:from(), "nak")

    local fourth = inbox:receive()
    local both = fourth:payload()
    answer(fourth:from(), "nak", { count = #both, topic = fourth:topic() })

    answer("{update|nobody}", "ack")
    return log
end

return { counter = counter, misuse = misuse }
