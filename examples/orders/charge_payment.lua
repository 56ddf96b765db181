-- Activity app:charge_payment: takes the money for an order.
--
-- An activity may run more than once, so it must not charge twice. The payment's id is made from
-- what is charged; a real payment provider takes such an id as its idempotency key.
--
-- Input:  {amount, customer}
-- Result: {id, amount}; an error of kind Invalid for a charge that makes no sense, of kind
--         PermissionDenied for one over the card's limit
local refusals = require("refusals")
local uuid = require("uuid")

type Charge = { amount: number, customer: string }
type Payment = { id: string, amount: number }

local CARD_LIMIT = 1000
local PAYMENTS = "8c1de1f3-6a0b-5a52-9d2e-3c6a47a0a5f1"

local function main(charge: Charge): (Payment?, error?)
    if type(charge.amount) ~= "number" or charge.amount <= 0 then
        return nil, refusals.of(errors.INVALID, "the amount must be a positive number")
    end
    if charge.amount > CARD_LIMIT then
        local text = string.format("%.2f is over the card's limit of %d", charge.amount, CARD_LIMIT)
        return nil, refusals.of(errors.PERMISSION_DENIED, text)
    end

    local key = tostring(charge.customer) .. ":" .. charge.amount
    local id = uuid.v5(PAYMENTS, key)
    return { id = "pay-" .. id:sub(1, 8), amount = charge.amount }
end

return { main = main }
