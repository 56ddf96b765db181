-- Activity app:refund_payment: gives the money of a payment back.
--
-- Refunding the same payment again changes nothing: the refund is named after the payment.
--
-- Input:  the payment's id
-- Result: {refund_id}; an error of kind Invalid for something that is no payment
local refusals = require("refusals")

type Refund = { refund_id: string }

local function main(payment_id: string): (Refund?, error?)
    if type(payment_id) ~= "string" or payment_id:sub(1, 4) ~= "pay-" then
        return nil, refusals.of(errors.INVALID, "not a payment: " .. tostring(payment_id))
    end
    return { refund_id = "refund-" .. payment_id:sub(5) }
end

return { main = main }
