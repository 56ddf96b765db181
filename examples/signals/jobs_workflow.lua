-- Workflow app:jobs_workflow: works off a queue of jobs until it is told to stop.
--
-- A subscription keeps the jobs that arrive while one is being worked on.
--
-- Signals: "add_job" with {id, ...}, "exit"
-- Result:  {total_jobs, results = {{job_id, result}, ...}}
local funcs = require("funcs")

local function main(input)
    local results = {}
    local job_ch = process.listen("add_job")
    local exit_ch = process.listen("exit")

    while true do
        local result = channel.select{
            job_ch:case_receive(),
            exit_ch:case_receive()
        }

        if result.channel == exit_ch then
            break
        elseif result.channel == job_ch then
            local job_data = result.value
            local activity_result, err = funcs.call(
                "app:echo_activity",
                {job_id = job_data.id, data = job_data}
            )
            if err then
                return nil, err
            end
            table.insert(results, {
                job_id = job_data.id,
                result = activity_result
            })
        end
    end

    return {total_jobs = #results, results = results}
end

return { main = main }
