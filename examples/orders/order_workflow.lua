-- Workflow app:order_workflow: charges the customer, waits an hour, then ships.
--
-- The hour is the time in which a customer may change their mind. It is a durable timer: the worker
-- can stop, crash or be replaced meanwhile, and the order goes on where it stood.
--
-- Input:  {id, total, customer_id, shipping_address}
-- Result: {status = "completed", payment_id, tracking} or {status = "failed", error}
local funcs = require("funcs")
local time = require("time")

local function main(order)
    local payment, err = funcs.call("app:charge_payment", {
        amount = order.total,
        customer = order.customer_id
    })
    if err then
        return {status = "failed", error = tostring(err)}
    end

    time.sleep("1h")

    local shipment, err = funcs.call("app:ship_order", {
        order_id = order.id,
        address = order.shipping_address
    })
    if err then
        funcs.call("app:refund_payment", payment.id)
        return {status = "failed", error = tostring(err)}
    end

    return {
        status = "completed",
        payment_id = payment.id,
        tracking = shipment.tracking_number
    }
end

return { main = main }
