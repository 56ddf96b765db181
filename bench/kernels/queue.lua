-- A breadth-first search over a grid with a queue that moves through its keys.
local SIZE = 90

local function new_queue()
  return { first = 1, last = 0, items = {} }
end

local function push(queue, item)
  queue.last = queue.last + 1
  queue.items[queue.last] = item
end

local function pop(queue)
  local first = queue.first
  if first > queue.last then
    return nil
  end
  local item = queue.items[first]
  queue.items[first] = nil
  queue.first = first + 1
  return item
end

local STEPS = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } }

local function distances(size)
  local seen = {}
  local queue = new_queue()
  push(queue, { x = 0, y = 0, distance = 0 })
  seen[0] = true
  local reached, sum = 0, 0
  while true do
    local cell = pop(queue)
    if not cell then
      break
    end
    reached = reached + 1
    sum = sum + cell.distance
    for _, step in ipairs(STEPS) do
      local x, y = cell.x + step[1], cell.y + step[2]
      if x >= 0 and y >= 0 and x < size and y < size then
        local key = y * size + x
        if not seen[key] then
          seen[key] = true
          push(queue, { x = x, y = y, distance = cell.distance + 1 })
        end
      end
    end
  end
  return reached, sum
end

local function run()
  local reached, sum = distances(SIZE)
  return reached .. " cells, " .. sum .. " steps"
end

return { run = run }
