-- Durable time: what sleeps, timers and tickers leave in the history, and the calendar.

local time = require("time")

-- Each returns nothing; those that are not positive issue no timer.
local function sleeps()
    local results = {}
    for i, duration in ipairs({
        0, -1, 0.9, "0", "-1s", time.parse_duration("0s"),
        5, 20 * time.MILLISECOND, "30ms", 4.0e7, time.parse_duration("50ms"),
    }) do
        results[i] = select("#", time.sleep(duration))
    end
    local before = time.now()
    local same = true
    for _ = 1, 1000 do
        same = same and time.now():equal(before)
    end
    time.sleep("20ms")
    return {
        results = results,
        constant = same,
        advanced = time.now():after(before),
        elapsed = time.now():sub(before):milliseconds() >= 10,
        zone = time.now():location():string(),
        here = tostring(time.now():in_local()) == tostring(time.now()),
    }
end

-- Stops and resets of timers; `unit` is in milliseconds.
local function timers(unit)
    local function units(count)
        return count * unit * time.MILLISECOND
    end
    local start = time.now()
    local function waited()
        return time.now():sub(start):milliseconds() // unit
    end
    local log = {}

    local stopped = time.timer(units(1000))
    log.stop = { stopped:stop(), stopped:stop(), stopped:reset(units(1)) }
    local value, open = stopped:response():receive()
    log.closed = { value == nil, open }

    local longer = time.timer(units(1))
    log.longer = longer:reset(units(3))
    longer:response():receive()
    -- Not when the first setting would have fired.
    log.longer_waited = waited() >= 2

    start = time.now()
    local shorter = time.timer(units(1000))
    log.shorter = shorter:reset(units(1))
    local at = shorter:channel():receive()
    log.shorter_at = at:sub(start):milliseconds() < 1000 * unit
    log.fired = { shorter:stop(), shorter:reset(units(1)) }
    log.again = shorter:response():receive() ~= nil
    log.stop_after_reset = (function()
        local timer = time.timer(units(1000))
        timer:reset(units(2000))
        return timer:stop()
    end)()

    local held = time.timer(units(1000))
    time.sleep(units(1))
    held:reset(units(2000))
    time.sleep(units(1))
    log.held = held:stop()

    local timeout = time.after(units(1))
    local never = channel.new()
    local chosen = channel.select { never:case_receive(), timeout:case_receive() }
    log.timeout = chosen.channel == timeout
    return log
end

local function ticks(unit)
    local ticker = time.ticker(unit * time.MILLISECOND)
    local seen = {}
    local last = time.now()
    for i = 1, 3 do
        local at = ticker:response():receive()
        seen[i] = at:after(last)
        last = at
    end
    local stopped = { ticker:stop(), ticker:stop() }
    time.sleep(3 * unit * time.MILLISECOND)
    local quiet = channel.select { ticker:channel():case_receive(), default = true }
    return { seen = seen, stopped = stopped, quiet = quiet.default }
end

-- Zones and layouts do not depend on the machine that runs the workflow.
local function calendar()
    local moment = time.date(2024, 5, 1, 10, 20, 30, 123456789)
    local new_york = time.load_location("America/New_York")
    local there = moment:in_location(new_york)
    local parsed, err = time.parse(time.RFC3339, "2024-05-01T10:20:30+02:00")
    local winter = time.parse(time.DATE_TIME, "2024-01-15 12:00:00", new_york)
    return {
        default = tostring(moment),
        rfc3339 = there:format_rfc3339(),
        nano = there:format(time.RFC3339NANO),
        kitchen = there:format(time.KITCHEN),
        russian = there:format("02.01.2006 15:04 MST"),
        fixed = tostring(moment:in_location(time.fixed_zone("MSK", 3 * 3600))),
        parsed = tostring(parsed) .. tostring(err),
        winter = winter:unix(),
        month = { there:date() },
        clock = { there:clock() },
        duration = tostring(time.parse_duration("90m")),
    }
end

return { sleeps = sleeps, timers = timers, ticks = ticks, calendar = calendar }
