-- Buffered values outlive the close, nil is a value, sending raises. Reference 6.1 and 6.2.
local ch = channel.new(2)
ch:send(nil)
ch:send("last")
ch:close()
for _ = 1, 3 do
    local value, ok = ch:receive()
    log(value, ok)
end
local sent, err = pcall(function() ch:send(1) end)
log(sent, string.find(tostring(err), "send on closed channel", 1, true) ~= nil)
-- order: nil true | last true | nil false | false true
