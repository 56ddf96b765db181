-- What matches first resumes a parked select and withdraws its other cases. Reference 6.3.
local a, b = channel.new(), channel.new()
coroutine.spawn(function()
    local result = channel.select{ a:case_receive(), b:case_receive() }
    log("selected", result.value)
end)
coroutine.yield()
b:send("b")
log("sent b")
coroutine.yield()
local result = channel.select({ a:case_send("a") }, true)
log("a taken", not result.default)
-- order: sent b | selected b | a taken false
