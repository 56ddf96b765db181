local Queue = {}
Queue.__index = Queue
Queue.__len = function(q) return q.tail - q.head end
function Queue.new(...)
  local q = setmetatable({ head = 1, tail = 1 }, Queue)
  for i = 1, select("#", ...) do q:push((select(i, ...))) end
  return q
end
function Queue:push(v) self[self.tail] = v self.tail = self.tail + 1 return self end
function Queue:pop()
  if self.head == self.tail then return nil end
  local v = self[self.head]
  self[self.head] = nil
  self.head = self.head + 1
  return v
end
function Queue:iter()
  local i = self.head - 1
  return function()
    i = i + 1
    if i < self.tail then return i - self.head + 1, self[i] end
  end
end
local q = Queue.new("a", "b", "c")
print(#q, q:pop(), #q, q:push("d"):push("e"):pop())
for i, v in q:iter() do print(i, v) end
while #q > 0 do io_unused = q:pop() end
print(#q, q:pop(), q.head, q.tail)
local heap = { n = 0 }
local function heap_push(v)
  heap.n = heap.n + 1
  local i = heap.n
  heap[i] = v
  while i > 1 do
    local parent = i // 2
    if heap[parent] <= heap[i] then break end
    heap[parent], heap[i] = heap[i], heap[parent]
    i = parent
  end
end
local function heap_pop()
  local top = heap[1]
  heap[1] = heap[heap.n]
  heap[heap.n] = nil
  heap.n = heap.n - 1
  local i = 1
  while true do
    local smallest = i
    for c = 2 * i, 2 * i + 1 do
      if c <= heap.n and heap[c] < heap[smallest] then smallest = c end
    end
    if smallest == i then break end
    heap[i], heap[smallest] = heap[smallest], heap[i]
    i = smallest
  end
  return top
end
for _, v in ipairs({ 5, 3, 8, 1, 9, 2 }) do heap_push(v) end
local out = {}
while heap.n > 0 do out[#out + 1] = heap_pop() end
print(table.concat(out, " "))
local lru = {}
do
  local order, store, cap = {}, {}, 2
  local function touch(k)
    for i, v in ipairs(order) do if v == k then table.remove(order, i) break end end
    order[#order + 1] = k
  end
  function lru.get(k) if store[k] ~= nil then touch(k) end return store[k] end
  function lru.set(k, v)
    store[k] = v
    touch(k)
    if #order > cap then store[table.remove(order, 1)] = nil end
  end
end
lru.set("a", 1) lru.set("b", 2) print(lru.get("a")) lru.set("c", 3)
print(lru.get("a"), lru.get("b"), lru.get("c"))
