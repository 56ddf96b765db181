-- State machines as tables of functions: events, guards, hooks, history, and a parallel region.
local function create(options)
  assert(options.initial, "initial state expected")
  local fsm = { current = nil, history = {}, listeners = {}, options = options }
  local events = {}

  for _, event in ipairs(options.events or {}) do
    local name = event.name
    local map = events[name] or {}
    events[name] = map
    local sources = type(event.from) == "table" and event.from or { event.from }
    for _, source in ipairs(sources) do
      map[source] = { to = event.to, guard = event.guard, action = event.action }
    end
  end

  local function call(handler, ...)
    if handler then
      return handler(fsm, ...)
    end
  end

  local function fire(kind, name, ...)
    for i = 1, #fsm.listeners do
      fsm.listeners[i](kind, name, ...)
    end
    return call((options.callbacks or {})["on_" .. kind .. "_" .. name], ...)
  end

  local function transition(name, rule, ...)
    local from, to = fsm.current, rule.to
    if type(to) == "function" then to = to(fsm, ...) end
    if fire("before", name, from, to, ...) == false then return false, "cancelled" end
    if fire("leave", from, name, to) == false then return false, "stay" end
    fsm.current = to
    fsm.history[#fsm.history + 1] = from .. "-" .. name .. "->" .. to
    if rule.action then rule.action(fsm, ...) end
    fire("enter", to, name, from)
    fire("after", name, from, to)
    return true, to
  end

  for name, map in pairs(events) do
    fsm[name] = function(self, ...)
      local rule = map[self.current] or map["*"]
      if not rule then return false, ("no '%s' in '%s'"):format(name, self.current) end
      if rule.guard and not rule.guard(self, ...) then return false, "guard" end
      return transition(name, rule, ...)
    end
  end

  function fsm:is(state) return self.current == state end
  function fsm:can(name) local map = events[name] return map ~= nil and (map[self.current] or map["*"]) ~= nil end
  function fsm:cannot(name) return not self:can(name) end
  function fsm:listen(f) self.listeners[#self.listeners + 1] = f return self end
  function fsm:events()
    local names = {}
    for name in pairs(events) do if self:can(name) then names[#names + 1] = name end end
    table.sort(names)
    return table.unpack(names)
  end

  fsm.current = options.initial
  fire("enter", fsm.current, "startup")
  return fsm
end

local light = create({
  initial = "green",
  events = {
    { name = "warn", from = "green", to = "yellow" },
    { name = "panic", from = { "green", "yellow" }, to = "red" },
    { name = "calm", from = "red", to = "yellow", guard = function(self, level) return (level or 0) < 5 end },
    { name = "clear", from = "yellow", to = "green", action = function(self) self.cleared = (self.cleared or 0) + 1 end },
    { name = "reset", from = "*", to = function(self, where) return where or "green" end },
  },
  callbacks = {
    on_enter_red = function(self, event, from) print("  entered red by " .. event .. " from " .. from) end,
    on_leave_green = function(self, event) print("  left green by " .. event) end,
    on_before_calm = function(self, from, to, level) if level == 3 then return false end end,
  },
})
local heard = {}
light:listen(function(kind, name) heard[#heard + 1] = kind:sub(1, 1) .. ":" .. name end)
print(light.current, light:is("green"), light:can("warn"), light:cannot("calm"))
print(light:events())
print(light:warn())
print(light:panic())
print(light:calm(9))
print(light:calm(3))
print(light:calm(1), light.current)
print(light:clear(), light.cleared)
print(light:calm())
print(light:reset("red"))
print(light:reset())
print(table.concat(light.history, " "))
print(#heard, table.concat(heard, " ", 1, 8))
print(pcall(create, {}))

-- A vending machine: states are functions that return the next state.
local function vending(script)
  local balance, output = 0, {}
  local states = {}
  local prices = { tea = 30, coffee = 45, water = 0 }
  local function say(...) output[#output + 1] = table.concat({ ... }, " ") end

  function states.idle(event, value)
    if event == "coin" then
      balance = balance + value
      return states.paying
    elseif event == "choose" and prices[value] == 0 then
      say("free", value)
    elseif event ~= "cancel" then
      say("insert coins first")
    end
    return states.idle
  end

  function states.paying(event, value)
    if event == "coin" then
      balance = balance + value
    elseif event == "cancel" then
      say("returned", balance)
      balance = 0
      return states.idle
    elseif event == "choose" then
      local price = prices[value]
      if not price then
        say("no", tostring(value))
      elseif price > balance then
        say(value, "costs", price - balance, "more")
      else
        balance = balance - price
        say("take your", value)
        return states.change
      end
    end
    return states.paying
  end

  function states.change()
    local coins = {}
    for _, coin in ipairs({ 50, 20, 10, 5, 2, 1 }) do
      while balance >= coin do
        balance = balance - coin
        coins[#coins + 1] = coin
      end
    end
    if #coins > 0 then say("change", table.concat(coins, "+")) end
    return states.idle
  end

  local state = states.idle
  for line in script:gmatch("[^\n]+") do
    local event, value = line:match("^%s*(%a+)%s*(%w*)")
    state = state(event, tonumber(value) or value)
    if state == states.change then state = state() end
  end
  return output, balance, state == states.idle
end

local output, left, idle = vending([[
  choose tea
  coin 20
  choose tea
  coin 20
  choose cake
  choose tea
  choose water
  coin 50
  coin 50
  choose coffee
  coin 5
  cancel
  cancel
]])
for i, line in ipairs(output) do print(i, line) end
print(left, idle)
