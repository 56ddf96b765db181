-- sort without a function: numbers and strings.
local function sorted(t) table.sort(t) return table.concat(t, " ") end
print(sorted { 3, 1, 2 }, sorted { 2.5, -1, 1e10, 0, 2 }, sorted {}, sorted { 1 }, sorted { 2, 1 })
print(sorted { "b", "a", "C", "", "aa", "10", "9" }, sorted { "z", "é", "a", "ñ" })
print(sorted { 1, 1.0, 0.5, -0.0, 0 }, sorted { 1/0, -1/0, 0 }, sorted { math.maxinteger, 2^53, math.mininteger })
local big = {}
for i = 1, 200 do big[i] = (i * 7919) % 211 end
table.sort(big)
local ordered = true
for i = 2, #big do ordered = ordered and big[i - 1] <= big[i] end
print(ordered, big[1], big[200], select("#", table.sort({ 1 })))
print(pcall(table.sort, { 1, "x" }))
print(pcall(table.sort, { {}, {} }))
print(pcall(table.sort, { 1, nil, 3 }) == true or "holes")
print(pcall(table.sort, { true, false }))
print(pcall(table.sort))
print(pcall(table.sort, { 1, 2 }, 5))
print(pcall(function() table.sort({ 3, "a", 1 }) end))
