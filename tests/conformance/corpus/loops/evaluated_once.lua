-- Start, stop and step are evaluated once, in this order.
local trace = {}
local function note(name, value) trace[#trace + 1] = name return value end
for i = note("start", 1), note("stop", 5), note("step", 2) do trace[#trace + 1] = i end
print(table.concat(trace, " "))
trace = {}
local stop = 3
for i = 1, stop do stop = 10 trace[#trace + 1] = i end
print(table.concat(trace, " "), stop)
local t = { 1, 2, 3 }
for i = 1, #t do t[#t + 1] = i * 10 end
print(#t, table.concat(t, " "))
trace = {}
for i, v in note("iterator", next), t do trace[#trace + 1] = i * v end
print(table.concat(trace, " "))
local n = 0
local function limit() n = n + 1 return 3 end
local sum = 0
while sum < limit() do sum = sum + 1 end
repeat sum = sum - 1 until sum <= limit() - 3
print(n, sum)
