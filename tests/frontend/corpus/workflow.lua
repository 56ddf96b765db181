local funcs = require("funcs")
local time = require("time")

local M = {}
M.__index = M

function M.new(order)
  return setmetatable({order = order, steps = {}, count = 0}, M)
end

function M:push(name, args)
  self.count = self.count + 1
  self.steps[#self.steps + 1] = {name = name, args = args}
  return self
end

local function compensate(steps)
  for i = #steps, 1, -1 do
    local ok, err = funcs.call(steps[i].name, steps[i].args)
    if not ok and err ~= nil then
      print("failed: " .. tostring(err))
    end
  end
end

local function total(items)
  local sum = 0
  for _, item in ipairs(items) do
    if item.gift then goto continue end
    sum = sum + item.price * (item.quantity or 1)
    ::continue::
  end
  return sum
end

local function main(order)
  local saga = M.new(order):push("a", {1}):push("b", {2})
  local payment, err = funcs.call("app:charge", {amount = total(order.items), id = order.id})
  if err then
    compensate(saga.steps)
    return {status = "failed", error = tostring(err)}
  end
  local inbox = process.inbox()
  local timeout = time.after("1h")
  while true do
    local result = channel.select {inbox:case_receive(), timeout:case_receive()}
    if result.channel == timeout then break end
    local msg = result.value
    local topic, data = msg:topic(), msg:payload():data()
    if topic == "cancel" then
      compensate(saga.steps)
      return nil, "cancelled: " .. (data.reason or "?")
    elseif topic == "status" then
      process.send(msg:from(), "status", {count = saga.count, [topic] = data[1][2].x})
    end
  end
  coroutine.spawn(function() time.sleep(5 * 60) end)
  return {status = "ok", payment = payment.id, ratio = 10 // 3 + 2 ^ 0.5 % 7, bits = 0xF0 & 15 | 1 << 4}
end

return {main = main}
