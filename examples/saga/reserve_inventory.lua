-- Activity app:reserve_inventory: sets goods aside.
--
-- Input:  {{sku, quantity}, ...}
-- Result: {id, count}; an error of kind Conflict when more is asked for than is in stock
type Item = { sku: string, quantity: integer }

local STOCK = { ["book"] = 12, ["lamp"] = 3, ["chair"] = 1 }

local function main(items: {Item})
    local parts = {}
    local count = 0
    for _, item in ipairs(items) do
        local available = STOCK[item.sku] or 0
        if item.quantity > available then
            return nil, errors.new({
                kind = errors.CONFLICT,
                message = string.format("%d of %s in stock, not %d", available, item.sku, item.quantity),
                retryable = false,
            })
        end
        count = count + item.quantity
        parts[#parts + 1] = item.quantity .. "x" .. item.sku
    end
    return { id = "res-" .. table.concat(parts, "-"), count = count }
end

return { main = main }
