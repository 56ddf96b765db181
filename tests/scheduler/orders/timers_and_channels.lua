-- A timer's channel competes in a select like any other. Reference 6.3.
local ch = channel.new()
coroutine.spawn(function()
    time.sleep(1 * time.MILLISECOND)
    ch:send("value")
end)
local timeout = time.after("1h")
local result = channel.select{ timeout:case_receive(), ch:case_receive() }
log(result.value)
timeout = time.after("5ms")
result = channel.select{ timeout:case_receive(), ch:case_receive() }
log(result.channel == timeout, result.ok)
-- order: value | true true
