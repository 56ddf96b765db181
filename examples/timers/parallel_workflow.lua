-- Workflow app:parallel_workflow: a pool of coroutines works off a queue of jobs.
--
-- Coroutines take turns in an order that is the same on every replay; they never run at once.
--
-- Input:  {workers, jobs}; {} means 3 workers and 6 jobs
-- Result: {total, processed = {{worker, job, result}, ...}}
local time = require("time")

local function main(input)
    local worker_count = input.workers or 3
    local job_count = input.jobs or 6

    local work_queue = channel.new(10)
    local results = channel.new(10)

    for w = 1, worker_count do
        coroutine.spawn(function()
            while true do
                local job, ok = work_queue:receive()
                if not ok then break end
                time.sleep(10 * time.MILLISECOND)
                results:send({worker = w, job = job, result = job * 2})
            end
        end)
    end

    for j = 1, job_count do
        work_queue:send(j)
    end
    work_queue:close()

    local total = 0
    local processed = {}
    for _ = 1, job_count do
        local r = results:receive()
        total = total + r.result
        table.insert(processed, r)
    end

    return {total = total, processed = processed}
end

return { main = main }
