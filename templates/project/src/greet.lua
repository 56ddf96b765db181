-- Greets somebody after a durable pause: the worker may stop meanwhile and start again.
local funcs = require("funcs")
local time = require("time")

local function main(person)
    time.sleep("1s")

    local greeting, err = funcs.call("app:compose_greeting", person)
    if err then
        return nil, err
    end
    return { greeting = greeting }
end

return { main = main }
