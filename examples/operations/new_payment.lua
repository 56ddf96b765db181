-- Activity app:new_payment: pays as it is done now.
--
-- Input:  {amount}
-- Result: {paid, by = "new_payment"}
local function main(input)
    return { paid = input.amount, by = "new_payment" }
end

return { main = main }
