-- A round-robin scheduler written in Lua.
local tasks, log = {}, {}
local function spawn(name, steps)
  tasks[#tasks + 1] = { name = name, thread = coroutine.create(function()
    for step = 1, steps do
      log[#log + 1] = name .. step
      coroutine.yield()
    end
    if name == "b" then error("task failed") end
  end) }
end
spawn("a", 3)
spawn("b", 1)
spawn("c", 2)
while #tasks > 0 do
  for i = #tasks, 1, -1 do
    local task = tasks[i]
    local ok, err = coroutine.resume(task.thread)
    if not ok then log[#log + 1] = task.name .. "!" print(err) end
    if coroutine.status(task.thread) == "dead" then table.remove(tasks, i) end
  end
end
print(table.concat(log, " "))
