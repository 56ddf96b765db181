-- Workflow app:status_workflow: answers whoever asks for its status.
--
-- Signals: "get_status" from another workflow, answered with "status_response"; "stop"
-- Result:  {answered}
local function main()
    local ch = process.listen("get_status", {message = true})
    local stop = process.listen("stop")
    local answered = 0

    while true do
        local result = channel.select{ch:case_receive(), stop:case_receive()}
        if result.channel == stop then
            return {answered = answered}
        end
        local msg = result.value
        process.send(msg:from(), "status_response", {status = "processing", progress = 75})
        answered = answered + 1
    end
end

return { main = main }
