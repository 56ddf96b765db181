-- Activity app:old_payment: pays as it was done at first.
--
-- Input:  {amount}
-- Result: {paid, by = "old_payment"}
local function main(input)
    return { paid = input.amount, by = "old_payment" }
end

return { main = main }
