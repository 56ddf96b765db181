-- Functions that run as activities: one that answers, and one for each way to fail.

local time = require("time")
local ctx = require("ctx")

local function echo(...)
    return ...
end

local function fail(how)
    if how == "raise" then
        error("it broke")
    elseif how == "index" then
        local nothing
        return nothing.field
    elseif how == "text" then
        return nil, "no more"
    elseif how == "table" then
        error({ code = 7 })
    end
    return nil, errors.new(how)
end

local function nap(duration)
    time.sleep(duration)
    return "rested"
end

local function context()
    return (ctx.all())
end

return { echo = echo, fail = fail, nap = nap, context = context }
