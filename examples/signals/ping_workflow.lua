-- Workflow app:ping_workflow: sends a signal to another workflow and waits for its answer.
--
-- Input:  {target}, the PID of a running app:pong_workflow
-- Result: {ok = true, received} or {ok = false, error}
local function main(input)
    local target_pid = input.target
    local ok, err = process.send(target_pid, "cross_host_ping", {data = "hello"})
    if err then
        return {ok = false, error = tostring(err)}
    end

    local response_ch = process.listen("cross_host_pong")
    local response = response_ch:receive()
    return {ok = true, received = response}
end

return { main = main }
