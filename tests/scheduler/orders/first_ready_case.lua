-- The first ready case in array order wins, whatever became ready first. Reference 6.3.
local a, b = channel.new(2), channel.new(2)
b:send("b1")
a:send("a1")
b:send("b2")
for _ = 1, 3 do
    local result = channel.select{ a:case_receive(), b:case_receive() }
    log(result.value, result.channel == a)
end
local result = channel.select{ a:case_receive(), b:case_receive(), default = true }
log(result.default, result.ok, result.channel)
a:close()
result = channel.select({ b:case_receive(), a:case_receive() }, true)
log(result.channel == a, result.value, result.ok)
-- order: a1 true | b1 false | b2 false | true true nil | true nil false
