-- Idle workers take jobs in the order in which they came back. Reference 6.2.
local jobs, results = channel.new(), channel.new(10)
for worker = 1, 3 do
    coroutine.spawn(function()
        while true do
            local job, ok = jobs:receive()
            if not ok then break end
            log("worker", worker, "job", job)
            results:send(job * 2)
        end
        log("worker", worker, "ends")
    end)
end
for job = 1, 5 do
    jobs:send(job)
end
jobs:close()
local total = 0
for _ = 1, 5 do
    total = total + results:receive()
end
log("total", total)
coroutine.yield()
-- order: worker 1 job 1 | worker 2 job 2 | worker 3 job 3 | worker 1 job 4 | worker 2 job 5
-- order: worker 3 ends | worker 1 ends | total 30 | worker 2 ends
