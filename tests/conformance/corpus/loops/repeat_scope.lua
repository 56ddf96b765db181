-- The condition of repeat sees the locals of the body.
local n = 0
repeat
  local done = n >= 2
  n = n + 1
until done
print(n)
local fs = {}
repeat
  local i = #fs + 1
  fs[i] = function() i = i + 1 return i end
until i == 3
print(fs[1](), fs[2](), fs[3](), fs[1]())
local k = 0
repeat
  local k2 = k
  k = k + 1
  local function big() return k2 > 1 end
until big()
print(k)
repeat local x = 1 repeat local x = x + 1 until x == 2 until x == 1
local steps = {}
repeat
  local name = "step" .. #steps
  steps[#steps + 1] = name
  if #steps == 5 then break end
until name == "none"
print(table.concat(steps, " "))
local x = 10
repeat local x = x - 1 io = x until x < 10
print(x)
repeat until true
local tries = 0
repeat local ok, err = pcall(function() tries = tries + 1 if tries < 3 then error("again", 0) end end) until ok or err ~= "again"
print(tries)
