-- An error in a coroutine ends only what a pcall around it guards. Reference 6.5.
local ch = channel.new()
coroutine.spawn(function()
    local ok, err = pcall(function()
        ch:receive()
        error({ code = 7 })
    end)
    log("guarded", ok, err.code)
end)
ch:send(1)
log("main goes on")
coroutine.yield()
-- order: main goes on | guarded false 7
