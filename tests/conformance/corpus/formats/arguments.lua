-- Directives read their arguments in order; results of calls expand.
local function three() return 1, "two", 3.0 end
print(("%d %s %.1f"):format(three()))
print(string.format("%s-%s", (three()), three()))
local args = { "a", "b", "c" }
print(("%s %s %s"):format(table.unpack(args)), ("%s"):format(table.unpack(args)))
local function show(template, ...)
  return select("#", ...) .. ":" .. template:format(...)
end
print(show("%s %s", 1, 2, 3), show("x"), show("%s", nil))
print(pcall(show, "%s %s", 1))
local formatted = {}
for i = 1, 3 do formatted[i] = ("%d:%s"):format(i, ("*"):rep(i)) end
print(table.concat(formatted, " "))
