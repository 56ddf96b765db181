local queue, log = {}, {}
local function spawn(name, steps)
  queue[#queue + 1] = { name = name, co = coroutine.create(function(a)
    log[#log + 1] = name .. ":start" .. tostring(a)
    for i = 1, steps do
      local got = coroutine.yield(i)
      log[#log + 1] = name .. i .. tostring(got)
    end
    if name == "c" then error("c failed") end
    return name .. " done"
  end) }
end
spawn("a", 2) spawn("b", 1) spawn("c", 0)
local round = 0
while #queue > 0 do
  round = round + 1
  local next_queue = {}
  for _, task in ipairs(queue) do
    local ok, v = coroutine.resume(task.co, round)
    if not ok then log[#log + 1] = "error " .. v
    elseif coroutine.status(task.co) == "dead" then log[#log + 1] = v
    else next_queue[#next_queue + 1] = task end
  end
  queue = next_queue
end
for _, l in ipairs(log) do print(l) end
local function chain(gen, f) return coroutine.wrap(function() for v in gen do coroutine.yield(f(v)) end end) end
local numbers = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
for v in chain(chain(numbers, function(x) return x * 2 end), tostring) do print(v, type(v)) end
local co = coroutine.wrap(function(...) local args = { ... } while true do args = { coroutine.yield(#args, table.unpack(args)) } end end)
print(co(1, 2)) print(co()) print(co("x", nil, "z"))
print(coroutine.status(coroutine.create(print)), pcall(coroutine.resume, 5) == false)
print(select("#", coroutine.wrap(function() return end)()))
