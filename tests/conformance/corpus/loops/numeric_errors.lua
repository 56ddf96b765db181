-- Bounds must be numbers and the step must not be zero.
local function run(first, last, step)
  local n = 0
  for i = first, last, step do n = n + i if n > 10 then break end end
  return n
end
print(pcall(run, 1, 3, 1))
print(pcall(run, 1, 3, 0))
print(pcall(run, 1.0, 3, 0))
print(pcall(run, 1, 3, 0.0))
print(pcall(run, "1", 3, 1))
print(pcall(run, 1, "3", 1))
print(pcall(run, 1, 3, "1"))
print(pcall(run, nil, 3, 1))
print(pcall(run, 1, nil, 1))
print(pcall(run, 1, 3, nil))
print(pcall(run, {}, 3, 1))
print(pcall(run, 1, true, 1))
print(pcall(function() for i = 1, 2, 0 do print(i) end end))
print(pcall(function() for i = "a", 2 do print(i) end end))
print(pcall(function() local t = {} for i = 1, t.missing do print(i) end end))
print(pcall(function() for i = 1, 3, {} do print(i) end end))
