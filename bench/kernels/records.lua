-- Orders as records: building them, updating fields, summing up by customer.
local SIZE = 10000

local function make_orders(count)
  local orders = {}
  for i = 1, count do
    orders[i] = {
      id = "order-" .. i,
      customer = "customer " .. i % 50,
      quantity = i % 7 + 1,
      price = i % 100 + 5,
      status = "new",
    }
  end
  return orders
end

local function process(order)
  order.total = order.quantity * order.price
  if order.total > 300 then
    order.discount = order.total // 10
    order.total = order.total - order.discount
  end
  order.status = order.quantity > 5 and "bulk" or "normal"
end

local function run()
  local orders = make_orders(SIZE)
  local totals = {}
  local bulk = 0
  for _, order in ipairs(orders) do
    process(order)
    totals[order.customer] = (totals[order.customer] or 0) + order.total
    if order.status == "bulk" then
      bulk = bulk + 1
    end
  end
  local best, most = nil, 0
  for customer, total in pairs(totals) do
    if total > most then
      best, most = customer, total
    end
  end
  return best .. ": " .. most .. ", bulk " .. bulk
end

return { run = run }
