-- Planets attracting each other: arithmetic on float fields of records.
local SIZE = 400

local function body(x, y, vx, vy, mass)
  return { x = x, y = y, vx = vx, vy = vy, mass = mass }
end

local function advance(bodies, dt)
  local count = #bodies
  for i = 1, count do
    local a = bodies[i]
    for j = i + 1, count do
      local b = bodies[j]
      local dx, dy = a.x - b.x, a.y - b.y
      local squared = dx * dx + dy * dy + 0.01
      local pull = dt / (squared * math.sqrt(squared))
      a.vx = a.vx - dx * b.mass * pull
      a.vy = a.vy - dy * b.mass * pull
      b.vx = b.vx + dx * a.mass * pull
      b.vy = b.vy + dy * a.mass * pull
    end
  end
  for _, each in ipairs(bodies) do
    each.x = each.x + dt * each.vx
    each.y = each.y + dt * each.vy
  end
end

local function energy(bodies)
  local total = 0.0
  for _, each in ipairs(bodies) do
    total = total + 0.5 * each.mass * (each.vx * each.vx + each.vy * each.vy)
  end
  return total
end

local function run()
  local bodies = {
    body(0.0, 0.0, 0.0, 0.0, 40.0),
    body(4.8, -1.1, 0.6, 2.8, 0.04),
    body(8.3, 4.1, -1.0, 1.8, 0.01),
    body(12.8, -15.1, 1.0, 0.8, 0.02),
    body(15.3, -25.9, 0.9, 0.5, 0.02),
  }
  for _ = 1, SIZE do
    advance(bodies, 0.01)
  end
  return energy(bodies)
end

return { run = run }
