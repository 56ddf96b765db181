local base64 = require("base64")
local crypto = require("crypto")
local funcs = require("funcs")
local logger = require("logger")
local time = require("time")

-- What is drawn before an activity and two timers is drawn again whenever the run is replayed.
local function draw()
    local key = crypto.random.bytes(32)
    local first = {
        key = base64.encode(key),
        id = crypto.random.uuid(),
        word = crypto.random.string(12),
        sealed = base64.encode((crypto.encrypt.aes("text", key))),
    }
    logger:with({ step = 1 }):named("draw"):warn("drawn once", { word = first.word })
    print("printed once", first.id)

    local noted, err = funcs.call("app:echo", first.key)
    if err then return nil, err end
    time.sleep("1ms")
    local second = base64.encode((crypto.random_bytes(32)))
    time.sleep("1ms")

    local opened = crypto.decrypt.aes((base64.decode(first.sealed)), key)
    return {
        first = first,
        noted = noted.value,
        in_activity = noted.random,
        second = second,
        opened = opened,
    }
end

-- Drawing takes the program no time: the child goes on before the coroutine that spawned it.
local function order()
    local seen = {}
    local done = channel.new(2)
    for _, name in ipairs({ "a", "b" }) do
        coroutine.spawn(function()
            crypto.random.bytes(1)
            table.insert(seen, name)
            done:send(true)
        end)
        table.insert(seen, "spawned " .. name)
    end
    done:receive()
    done:receive()
    return seen
end

-- The generator and the clocks of the standard library are the run's own.
local function chance()
    local rolled = { math.random(), math.random(1, 6), math.random(100) }
    local clock = os.time()
    local noted = funcs.call("app:echo", rolled)
    time.sleep("1ms")
    return {
        rolled = rolled,
        noted = noted.value,
        clock = clock,
        now = time.now():unix(),
        date = os.date("!%Y", 0),
        passed = os.clock() >= 0,
        platform = os.platform,
    }
end

return { draw = draw, order = order, chance = chance }
