-- A scheduler of coroutines with timers in virtual time, channels, producers and consumers.
local Loop = {}
Loop.__index = Loop

function Loop.new()
  return setmetatable({ now = 0, ready = {}, timers = {}, sequence = 0, live = 0, log = {} }, Loop)
end

function Loop:note(format, ...)
  self.log[#self.log + 1] = ("%5.1f "):format(self.now) .. format:format(...)
end

function Loop:spawn(name, body, ...)
  local task = { name = name, arguments = table.pack(...), waiting = {} }
  task.thread = coroutine.create(body)
  self.live = self.live + 1
  self.ready[#self.ready + 1] = task
  return task
end

function Loop:after(delay, task, value)
  self.sequence = self.sequence + 1
  local timer = { at = self.now + delay, order = self.sequence, task = task, value = value }
  local timers = self.timers
  local place = #timers + 1
  while place > 1 do
    local other = timers[place - 1]
    if other.at < timer.at or (other.at == timer.at and other.order < timer.order) then break end
    timers[place] = other
    place = place - 1
  end
  timers[place] = timer
  return timer
end

function Loop:wake(task, ...)
  task.arguments = table.pack(...)
  self.ready[#self.ready + 1] = task
end

function Loop:finish(task, ok, ...)
  task.done, task.ok, task.result = true, ok, table.pack(...)
  self.live = self.live - 1
  if not ok then self:note("%s failed: %s", task.name, tostring((...))) end
  for _, waiter in ipairs(task.waiting) do self:wake(waiter, ok, ...) end
end

function Loop:step(task)
  self.current = task
  local results = table.pack(coroutine.resume(task.thread, self, table.unpack(task.arguments, 1, task.arguments.n)))
  self.current = nil
  if coroutine.status(task.thread) == "dead" then
    self:finish(task, table.unpack(results, 1, results.n))
  end
end

function Loop:run()
  while self.live > 0 do
    while #self.ready > 0 do
      self:step(table.remove(self.ready, 1))
    end
    local timer = table.remove(self.timers, 1)
    if not timer then
      if self.live > 0 then self:note("deadlock: %d tasks", self.live) end
      break
    end
    self.now = timer.at
    if not timer.cancelled then self:wake(timer.task, timer.value) end
  end
end

-- Called inside tasks. A resumed task is given the loop first, which it knows already.
local function receive(_, ...) return ... end
local function suspend() return receive(coroutine.yield()) end

local function sleep(loop, delay)
  loop:after(delay, loop.current)
  suspend()
end

local function join(loop, task)
  if task.done then return task.ok, table.unpack(task.result, 1, task.result.n) end
  table.insert(task.waiting, loop.current)
  return suspend()
end

local Channel = {}
Channel.__index = Channel

function Channel.new(loop, capacity)
  return setmetatable({ loop = loop, capacity = capacity or 0, items = {}, senders = {}, receivers = {} }, Channel)
end

function Channel:send(value)
  if self.closed then error("send on closed channel") end
  local receiver = table.remove(self.receivers, 1)
  if receiver then
    self.loop:wake(receiver, value, true)
  elseif #self.items < self.capacity then
    self.items[#self.items + 1] = value
  else
    self.senders[#self.senders + 1] = { task = self.loop.current, value = value }
    suspend()
  end
end

function Channel:receive()
  if #self.items > 0 then
    local value = table.remove(self.items, 1)
    local sender = table.remove(self.senders, 1)
    if sender then
      self.items[#self.items + 1] = sender.value
      self.loop:wake(sender.task)
    end
    return value, true
  end
  local sender = table.remove(self.senders, 1)
  if sender then
    self.loop:wake(sender.task)
    return sender.value, true
  end
  if self.closed then return nil, false end
  self.receivers[#self.receivers + 1] = self.loop.current
  return suspend()
end

function Channel:close()
  self.closed = true
  for _, receiver in ipairs(self.receivers) do self.loop:wake(receiver, nil, false) end
  self.receivers = {}
end

local loop = Loop.new()
local jobs = Channel.new(loop, 2)
local results = Channel.new(loop)

local function producer(loop, count, delay)
  for i = 1, count do
    sleep(loop, delay)
    jobs:send(i)
    loop:note("produced %d", i)
  end
  jobs:close()
end

local function worker(loop, name, cost)
  local handled = 0
  while true do
    local job, more = jobs:receive()
    if not more then break end
    sleep(loop, cost * job)
    if job == 4 then
      local ok, err = pcall(error, { code = job })
      loop:note("%s caught %s %d", name, tostring(ok), err.code)
    end
    results:send({ worker = name, job = job, square = job * job })
    handled = handled + 1
  end
  return name, handled
end

local function collector(loop, expected)
  local total = 0
  for _ = 1, expected do
    local result = results:receive()
    total = total + result.square
    loop:note("%s finished %d: %d", result.worker, result.job, total)
  end
  return total
end

loop:spawn("main", function(loop)
  local workers = {}
  for i, cost in ipairs({ 1.5, 0.5 }) do
    workers[i] = loop:spawn("worker " .. i, worker, "w" .. i, cost)
  end
  loop:spawn("producer", producer, 6, 1)
  local sum = loop:spawn("collector", collector, 6)
  for _, task in ipairs(workers) do
    loop:note("joined %s %s %d", join(loop, task) and "ok" or "bad", select(2, join(loop, task)))
  end
  loop:note("sum %d", select(2, join(loop, sum)))
  local failing = loop:spawn("failing", function(loop)
    sleep(loop, 2)
    error("broken", 0)
  end)
  loop:note("failing: %s %s", tostring(join(loop, failing)), tostring(select(2, join(loop, failing))))
  loop:spawn("stuck", function() Channel.new(loop):receive() end)
end)
loop:run()
for _, line in ipairs(loop.log) do print(line) end
print(loop.now, #loop.ready, #loop.timers, loop.live)
