-- What is parked when nobody is left to wake it stays where it stands. Reference 6.5.
local ch = channel.new()
coroutine.spawn(function()
    log("parked")
    ch:receive()
    log("woken too late")
end)
log("end")
-- order: parked | end
