-- Activity app:risky_activity: knows one customer only.
--
-- Input:  {customer}
-- Result: {greeting}; an error of kind NotFound for anybody else
local function main(order)
    if order.customer ~= "eve" then
        return nil, errors.new({
            kind = errors.NOT_FOUND,
            message = "customer " .. order.customer .. " does not exist",
            retryable = false,
        })
    end
    return { greeting = "hello, eve" }
end

return { main = main }
