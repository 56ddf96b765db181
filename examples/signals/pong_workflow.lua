-- Workflow app:pong_workflow: answers one ping with what it said.
--
-- Signal: "cross_host_ping" with {data}
-- Result: {answered}, the PID of the sender
local function main()
    local pings = process.listen("cross_host_ping", {message = true})
    local ping = pings:receive()
    local said = ping:payload():data()
    local ok, err = process.send(ping:from(), "cross_host_pong", {echo = said.data})
    if not ok then
        return nil, err
    end
    return {answered = ping:from()}
end

return { main = main }
