-- A binary heap with decrease-key, Dijkstra, a grid search and a minimal spanning tree.
local PriorityQueue = {}
PriorityQueue.__index = PriorityQueue

setmetatable(PriorityQueue, {
  __call = function(self, comparator)
    return setmetatable({
      heap = {}, places = {}, size = 0,
      comes_first = comparator or function(a, b) return a < b end,
    }, self)
  end,
})

function PriorityQueue:swap(i, j)
  local heap, places = self.heap, self.places
  heap[i], heap[j] = heap[j], heap[i]
  places[heap[i].item], places[heap[j].item] = i, j
end

function PriorityQueue:rise(i)
  while i > 1 do
    local parent = i // 2
    if not self.comes_first(self.heap[i].priority, self.heap[parent].priority) then return end
    self:swap(i, parent)
    i = parent
  end
end

function PriorityQueue:sink(i)
  while true do
    local best = i
    for child = 2 * i, math.min(2 * i + 1, self.size) do
      if self.comes_first(self.heap[child].priority, self.heap[best].priority) then best = child end
    end
    if best == i then return end
    self:swap(i, best)
    i = best
  end
end

function PriorityQueue:put(item, priority)
  local place = self.places[item]
  if place then
    local old = self.heap[place].priority
    self.heap[place].priority = priority
    if self.comes_first(priority, old) then self:rise(place) else self:sink(place) end
    return false
  end
  self.size = self.size + 1
  self.heap[self.size] = { item = item, priority = priority }
  self.places[item] = self.size
  self:rise(self.size)
  return true
end

function PriorityQueue:pop()
  if self.size == 0 then return end
  local top = self.heap[1]
  self:swap(1, self.size)
  self.heap[self.size] = nil
  self.places[top.item] = nil
  self.size = self.size - 1
  self:sink(1)
  return top.item, top.priority
end

function PriorityQueue:__len() return self.size end

local queue = PriorityQueue()
for i, word in ipairs({ "pear", "fig", "apple", "plum", "kiwi", "date" }) do queue:put(word, #word * 10 + i) end
print(#queue, queue:put("apple", 1), queue:put("fig", 99), #queue)
local drained = {}
for item, priority in queue.pop, queue do drained[#drained + 1] = item .. ":" .. priority end
print(table.concat(drained, " "), #queue, queue:pop())
local longest = PriorityQueue(function(a, b) return #a > #b or (#a == #b and a < b) end)
for name in ("one three five eleven two seventeen"):gmatch("%S+") do longest:put(name, name) end
print(longest:pop(), longest:pop(), (longest:pop()))

local Graph = {}
Graph.__index = Graph
function Graph.new() return setmetatable({ nodes = {}, edges = {}, count = 0 }, Graph) end
function Graph:edge(a, b, weight, ...)
  for _, node in ipairs({ a, b }) do
    if not self.edges[node] then
      self.edges[node] = {}
      self.nodes[#self.nodes + 1] = node
    end
  end
  self.edges[a][b], self.edges[b][a] = weight, weight
  self.count = self.count + 1
  if ... then return self:edge(...) end
  return self
end

function Graph:neighbours(node)
  local names = {}
  for name in pairs(self.edges[node]) do names[#names + 1] = name end
  table.sort(names)
  local i = 0
  return function()
    i = i + 1
    if names[i] then return names[i], self.edges[node][names[i]] end
  end
end

function Graph:distances(source)
  local distance, previous = { [source] = 0 }, {}
  local open = PriorityQueue()
  open:put(source, 0)
  for node, reached in open.pop, open do
    for neighbour, weight in self:neighbours(node) do
      local candidate = reached + weight
      if candidate < (distance[neighbour] or math.huge) then
        distance[neighbour], previous[neighbour] = candidate, node
        open:put(neighbour, candidate)
      end
    end
  end
  return distance, previous
end

function Graph:path(source, target)
  local distance, previous = self:distances(source)
  if not distance[target] then return nil, "no path from " .. source .. " to " .. target end
  local path = { target }
  while path[1] ~= source do table.insert(path, 1, previous[path[1]]) end
  return path, distance[target]
end

function Graph:spanning_tree()
  local parent, edges, total, chosen = {}, {}, 0, {}
  local function root(node)
    while parent[node] do node = parent[node] end
    return node
  end
  for _, a in ipairs(self.nodes) do
    for b, weight in self:neighbours(a) do
      if a < b then edges[#edges + 1] = { a, b, weight } end
    end
  end
  table.sort(edges, function(x, y)
    if x[3] ~= y[3] then return x[3] < y[3] end
    if x[1] ~= y[1] then return x[1] < y[1] end
    return x[2] < y[2]
  end)
  for _, edge in ipairs(edges) do
    local a, b, weight = table.unpack(edge)
    local ra, rb = root(a), root(b)
    if ra == rb then goto continue end
    parent[ra] = rb
    total = total + weight
    chosen[#chosen + 1] = a .. b
    ::continue::
  end
  return total, chosen
end

local graph = Graph.new()
  :edge("A", "B", 7, "A", "C", 9, "A", "F", 14, "B", "C", 10, "B", "D", 15)
  :edge("C", "D", 11, "C", "F", 2, "D", "E", 6, "E", "F", 9)
  :edge("X", "Y", 0.5)
print(graph.count, #graph.nodes)
local distance = graph:distances("A")
for _, node in ipairs(graph.nodes) do print(node, distance[node]) end
local path, length = graph:path("A", "E")
print(table.concat(path, ">"), length)
print(graph:path("A", "X"))
local total, chosen = graph:spanning_tree()
print(total, table.concat(chosen, " "))

local GRID = {
  "S..#....",
  ".#.#.##.",
  ".#...#..",
  ".####.#.",
  "......#G",
}
local function parse(rows)
  local cells, from, to = {}, nil, nil
  for y, row in ipairs(rows) do
    for x = 1, #row do
      local c = row:sub(x, x)
      local key = y * 100 + x
      if c ~= "#" then cells[key] = true end
      if c == "S" then from = key elseif c == "G" then to = key end
    end
  end
  return cells, from, to
end
local cells, from, to = parse(GRID)
local function heuristic(key) return math.abs(key // 100 - to // 100) + math.abs(key % 100 - to % 100) end
local open, cost, came = PriorityQueue(), { [from] = 0 }, {}
open:put(from, heuristic(from))
local expanded = 0
while #open > 0 do
  local here = open:pop()
  expanded = expanded + 1
  if here == to then break end
  for _, step in ipairs({ 1, -1, 100, -100 }) do
    local there = here + step
    local new = cost[here] + 1
    if cells[there] and (not cost[there] or new < cost[there]) then
      cost[there], came[there] = new, here
      open:put(there, new + heuristic(there))
    end
  end
end
local steps, walk = to, {}
while steps do
  walk[#walk + 1] = steps
  steps = came[steps]
end
print(cost[to], #walk, walk[#walk], walk[1], expanded > 10)
