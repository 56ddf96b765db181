-- An operand takes the first result, nil when there is none.
local function two() return 4, "b" end
local function none() end
local function text() return "t", "u" end
print(two() + 1, 1 + two(), two() * two(), -two(), two() == 4, not two(), not none(), none() == nil)
print(text() .. text(), #text(), text() < "u", two() and "yes", none() or "no", two() or 1, (two() and text()))
print(pcall(function() return none() + 1 end)) print(pcall(function() return none() .. "x" end)) print(pcall(function() return #none() end))
local t = { [4] = "four", t = "tee" }
print(t[two()], t[text()], ({ two() })[2], (text()):upper(), two() // 3, two() % 3, two() ^ 2, two() & 6)
if two() then print("true") end
if none() then print("never") else print("false") end
while none() do print("never") end
for i = two(), 6 do print(i) end
for i = 1, two(), 2 do print(i) end
local n = 0
repeat n = n + 1 until two() == 4 and n > 1
print(n, two() == 4 and none() == nil, none() and two(), (none()))
t[text()] = two()
print(t.t, t[text()] + t[text()], two() > 3 and two())
