-- Function values and calls inside the tests of if, elseif, while and until.
local log = {}
local function note(v) log[#log + 1] = tostring(v) return v end
local function any(list, p) for _, v in ipairs(list) do if p(v) then return true end end return false end
local list = { 1, 5, 9 }
local limit = 4
if any(list, function(v) return v > 100 end) then
  print("over 100")
elseif any(list, function(v) return v > limit end) then
  print("over limit")
elseif any(list, function(v) note("never") return true end) then
  print("no")
end
print(#log)
if note(false) then print("a") elseif note(nil) then print("b") elseif note(1) then print("c") else print("d") end
print(table.concat(log, " "))
local n = 0
while any({ n }, function(v) return v < 3 end) do
  n = n + 1
  limit = limit + n
end
print(n, limit)
repeat
  local inner = n
  n = n - 1
until any({ inner }, function(v) return v == inner and inner <= 2 end)
print(n)
for i = 1, 2 do
  if any({ i }, function(v) return v == i end) then print("own", i) end
end
local function pick(v)
  if v == 1 then return "one" elseif (function() return v == 2 end)() then return "two" elseif v then return "many" end
end
print(pick(1), pick(2), pick(3), pick(nil))
local k = (any(list, function(v) return v == 5 end) and "five") or "none"
print(k)
local r = note(nil) or any(list, function(v) return v == 9 end) and note("nine")
print(r)
if false then print("x") elseif tostring(note("kept"), note("surplus")) == "kept" then print(log[#log]) end
