-- A cache that evicts what was used least recently: a doubly linked list and a map.
local LRU = {}
LRU.__index = LRU

local function unlink(node)
  node.prev.next = node.next
  node.next.prev = node.prev
  node.prev, node.next = nil, nil
end

local function link_after(anchor, node)
  node.prev, node.next = anchor, anchor.next
  anchor.next.prev = node
  anchor.next = node
end

function LRU.new(capacity, on_evict)
  assert(capacity > 0, "capacity must be positive")
  local head, tail = {}, {}
  head.next, tail.prev = tail, head
  return setmetatable({
    capacity = capacity,
    size = 0,
    head = head,
    tail = tail,
    map = {},
    stats = { hits = 0, misses = 0, evictions = 0 },
    on_evict = on_evict,
  }, LRU)
end

function LRU:get(key, default)
  local node = self.map[key]
  if not node then
    self.stats.misses = self.stats.misses + 1
    return default
  end
  self.stats.hits = self.stats.hits + 1
  unlink(node)
  link_after(self.head, node)
  return node.value
end

function LRU:evict()
  local victim = self.tail.prev
  if victim == self.head then return nil end
  unlink(victim)
  self.map[victim.key] = nil
  self.size = self.size - 1
  self.stats.evictions = self.stats.evictions + 1
  if self.on_evict then self.on_evict(victim.key, victim.value) end
  return victim.key
end

function LRU:set(key, value)
  if value == nil then
    return self:delete(key)
  end
  local node = self.map[key]
  if node then
    node.value = value
    unlink(node)
    link_after(self.head, node)
    return self
  end
  if self.size >= self.capacity then self:evict() end
  node = { key = key, value = value }
  self.map[key] = node
  self.size = self.size + 1
  link_after(self.head, node)
  return self
end

function LRU:delete(key)
  local node = self.map[key]
  if node then
    unlink(node)
    self.map[key] = nil
    self.size = self.size - 1
  end
  return self
end

function LRU:pairs()
  local node = self.head
  return function()
    node = node.next
    if node ~= self.tail then
      return node.key, node.value
    end
  end
end

function LRU:keys()
  local keys = {}
  for key in self:pairs() do keys[#keys + 1] = tostring(key) end
  return keys
end

LRU.__len = function(self) return self.size end
LRU.__tostring = function(self)
  return ("LRU(%d/%d: %s)"):format(self.size, self.capacity, table.concat(self:keys(), " "))
end
LRU.__pairs = function(self) return self:pairs(), nil, nil end

local evicted = {}
local cache = LRU.new(3, function(key, value) evicted[#evicted + 1] = key .. "=" .. value end)
cache:set("a", 1):set("b", 2):set("c", 3)
print(cache, #cache)
print(cache:get("a"), cache:get("zz"), cache:get("zz", "default"))
cache:set("d", 4)
print(cache, cache:get("b"), table.concat(evicted, ","))
cache:set("c", 33)
print(cache, cache:get("c"))
cache:set("a", nil)
print(cache, #cache)
cache:set("e", 5):set("f", 6)
print(cache, table.concat(evicted, ","))
for key, value in pairs(cache) do print("entry", key, value) end
print(cache:evict(), cache:evict(), cache:evict(), cache:evict())
print(cache, #cache, next(cache.map))
print(cache.stats.hits, cache.stats.misses, cache.stats.evictions)
print(pcall(LRU.new, 0))
print(select(2, pcall(LRU.new)))

local function memoize(f, capacity)
  local memo = LRU.new(capacity)
  local calls = 0
  return function(...)
    local key = table.concat({ ... }, "\0")
    local found = memo:get(key)
    if found then return found end
    calls = calls + 1
    local result = f(...)
    memo:set(key, result)
    return result
  end, function() return calls end
end

local add, calls = memoize(function(...)
  local total = 0
  for i = 1, select("#", ...) do total = total + (select(i, ...)) end
  return total
end, 2)
print(add(1, 2), add(1, 2), add(3, 4), add(1, 2), add(5), add(3, 4), calls())

local big = LRU.new(50)
for i = 1, 500 do
  big:set(i * 7 % 61, i)
  if i % 5 == 0 then big:get(i % 61) end
end
local sum, count = 0, 0
for key, value in big:pairs() do
  sum = sum + key * value
  count = count + 1
end
print(count, sum, big.stats.hits, big.stats.misses, big.stats.evictions)
