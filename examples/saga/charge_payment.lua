-- Activity app:charge_payment: takes the money.
--
-- Input:  {customer, amount}
-- Result: {id}; an error of kind PermissionDenied when the amount is over the card's limit
local LIMIT = 500

local function main(payment)
    if payment.amount > LIMIT then
        return nil, errors.new({
            kind = errors.PERMISSION_DENIED,
            message = "the card was declined",
            retryable = false,
            details = { limit = LIMIT, amount = payment.amount },
        })
    end
    return { id = "pay-" .. payment.customer .. "-" .. payment.amount }
end

return { main = main }
