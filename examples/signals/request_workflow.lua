-- Workflow app:request_workflow: looks at one request and at who sent it.
--
-- A subscription in message mode yields Message objects instead of bare values.
--
-- Signal: "request" with any value
-- Result: {topic, sender, data}; sender is "" when a client of Temporal sent it
local function main()
    local ch = process.listen("request", {message = true})
    local msg = ch:receive()
    local sender = msg:from()
    local data = msg:payload():data()
    return {topic = msg:topic(), sender = sender, data = data}
end

return { main = main }
