-- Ready coroutines run before a subscription call returns. Reference 3.3 and 6.4.
coroutine.spawn(function()
    coroutine.yield()
    log("other")
end)
local inbox = process.inbox()
log("subscribed", inbox == process.inbox())
process.unlisten(inbox)
log(select(2, inbox:receive()))
-- order: other | subscribed true | false
