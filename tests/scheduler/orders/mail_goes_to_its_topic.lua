-- A topic's own channel takes its messages, the inbox the others. Reference 4.2.
local own = process.pid()
for _, topic in ipairs({ "x", "y", "x" }) do
    process.send(own, topic, topic)
end
local xs = process.listen("x")
local inbox = process.inbox()
log("x", (xs:receive()))
log("inbox", inbox:receive():topic())
log("x", (xs:receive()))
process.unlisten(xs)
process.send(own, "x", "late")
log("inbox", inbox:receive():topic())
process.unlisten(inbox)
-- order: x x | inbox y | x x | inbox x
