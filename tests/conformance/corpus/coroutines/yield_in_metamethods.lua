-- yield inside iterators, methods and functions passed around.
local Queue = {}
Queue.__index = Queue
function Queue.new() return setmetatable({ items = {} }, Queue) end
function Queue:push(item) self.items[#self.items + 1] = item end
function Queue:pop()
  while #self.items == 0 do coroutine.yield("empty") end
  return table.remove(self.items, 1)
end
local queue = Queue.new()
local worker = coroutine.create(function()
  local sum = 0
  for _ = 1, 3 do sum = sum + queue:pop() end
  return "sum", sum
end)
print(coroutine.resume(worker))
queue:push(1)
print(coroutine.resume(worker))
queue:push(2)
queue:push(3)
print(coroutine.resume(worker))
local function each(list, action) for _, v in ipairs(list) do action(v) end end
local gen = coroutine.wrap(function() each({ "p", "q" }, coroutine.yield) return "end" end)
print(gen(), gen(), gen())
