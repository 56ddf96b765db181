local Machine = {}
Machine.__index = Machine
function Machine.new(spec)
  local m = setmetatable({ state = spec.initial, log = {}, spec = spec }, Machine)
  return m
end
function Machine:fire(event, ...)
  local rules = self.spec.states[self.state]
  local rule = rules and rules[event]
  if not rule then
    return nil, ("no transition for %s in %s"):format(event, self.state)
  end
  local target = rule
  if type(rule) == "function" then target = rule(self, ...) end
  if target then
    self.log[#self.log + 1] = self.state .. "->" .. target
    self.state = target
  end
  return self.state
end
local order = Machine.new({
  initial = "new",
  states = {
    new = { pay = function(m, amount) if amount >= 10 then return "paid" end end, cancel = "cancelled" },
    paid = { ship = "shipped", refund = function(m) m.refunded = true return "cancelled" end },
    shipped = {},
  },
})
print(order:fire("ship"))
print(order:fire("pay", 5), order.state)
print(order:fire("pay", 15))
print(order:fire("ship"), order:fire("refund"))
print(table.concat(order.log, " "), order.refunded)
local events = {}
local bus = { handlers = {} }
function bus.on(name, fn) bus.handlers[name] = bus.handlers[name] or {} table.insert(bus.handlers[name], fn) end
function bus.emit(name, ...)
  for _, fn in ipairs(bus.handlers[name] or {}) do
    local ok, err = pcall(fn, ...)
    if not ok then events[#events + 1] = "error: " .. tostring(err) end
  end
end
bus.on("a", function(x, y) events[#events + 1] = "a:" .. x .. (y or "") end)
bus.on("a", function() error("bad handler", 0) end)
bus.on("b", function(...) events[#events + 1] = "b" .. select("#", ...) end)
bus.emit("a", 1, 2) bus.emit("a", 3) bus.emit("b", nil, nil) bus.emit("c")
print(table.concat(events, "; "))
