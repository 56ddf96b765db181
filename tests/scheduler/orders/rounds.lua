-- Suspensions of a round are resolved in the order they happened, when it is over. Reference 6.4.
local a, b = channel.new(), channel.new()
coroutine.spawn(function()
    b:send("b")
    log("sent b")
end)
coroutine.spawn(function()
    a:send("a")
    log("sent a")
end)
coroutine.spawn(function()
    local first = a:receive()
    log("got", first)
    local second = b:receive()
    log("got", second)
end)
log("main")
for _ = 1, 3 do
    coroutine.yield()
end
-- order: main | got a | sent a | got b | sent b
