-- Workflow app:order_saga: reserve, charge, ship; when a step fails, undo the earlier ones.
--
-- Every step that succeeds puts its compensation at the front of a list, so that the list undoes
-- the steps in reverse order. `run_compensations` stands above `main`: a local function is not
-- visible to code before it.
--
-- Input:  {items = {{sku, quantity}, ...}, payment = {customer, amount}, shipping = {address}}
-- Result: {status = "completed", tracking} or {status = "failed", step, error}
local funcs = require("funcs")

local function run_compensations(compensations)
    for _, comp in ipairs(compensations) do
        funcs.call(comp.action, comp.args)
    end
end

local function main(order)
    local compensations = {}

    local reservation, err = funcs.call("app:reserve_inventory", order.items)
    if err then
        return {status = "failed", step = "inventory", error = tostring(err)}
    end
    table.insert(compensations, 1, {
        action = "app:release_inventory",
        args = reservation.id
    })

    local payment, err = funcs.call("app:charge_payment", order.payment)
    if err then
        run_compensations(compensations)
        return {status = "failed", step = "payment", error = tostring(err)}
    end
    table.insert(compensations, 1, {
        action = "app:refund_payment",
        args = payment.id
    })

    local shipment, err = funcs.call("app:ship_order", order.shipping)
    if err then
        run_compensations(compensations)
        return {status = "failed", step = "shipping", error = tostring(err)}
    end

    return {status = "completed", tracking = shipment.tracking}
end

return { main = main }
