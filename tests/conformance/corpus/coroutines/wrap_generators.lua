-- wrap in generic for loops.
local function range(first, last, step)
  return coroutine.wrap(function()
    for i = first, last, step or 1 do coroutine.yield(i) end
  end)
end
for i in range(1, 3) do print(i) end
for i in range(10, 1, -4) do print(i) end
local function with_index(list)
  return coroutine.wrap(function()
    for i, v in ipairs(list) do coroutine.yield(i, v, #list) end
  end)
end
for i, v, n in with_index { "a", "b" } do print(i, v, n) end
local function take(n, source)
  return coroutine.wrap(function()
    for _ = 1, n do coroutine.yield(source()) end
  end)
end
local function naturals()
  return coroutine.wrap(function()
    local n = 0
    while true do
      n = n + 1
      coroutine.yield(n)
    end
  end)
end
local sum = 0
for n in take(10, naturals()) do sum = sum + n end
print(sum)
for word in coroutine.wrap(function() for w in ("x y z"):gmatch("%a") do coroutine.yield(w) end end) do print(word) end
