-- A host process: collects the answers it gets.
local function values_of(message)
    local payload = message:payload()
    if payload == nil then
        return nil
    end
    local values = {}
    if type(payload) == "table" then
        for index, each in ipairs(payload) do
            values[index] = each:data()
        end
    else
        values[1] = payload:data()
    end
    return values
end

local function main(count)
    local inbox = process.inbox()
    local answers = {}
    for index = 1, count do
        local message = inbox:receive()
        answers[index] = { topic = message:topic(), from = message:from(), values = values_of(message) }
    end
    return answers
end

return { main = main }
