-- Workflow app:attributes_workflow: makes itself findable while an order is being processed.
--
-- Search attributes have to be known to the server, with their types: `status` and `customer_id`
-- are Keyword, `order_total` is Double.
--
-- Input:  {customer_id, total}
-- Signal: "ship", which ends it
-- Result: {status}
local workflow = require("workflow")

local function main(order)
    local ok, err = workflow.attrs({
        search = {
            status = "processing",
            customer_id = order.customer_id,
            order_total = order.total
        },
        memo = {
            notes = "Priority customer",
            source = "web"
        }
    })
    if not ok then
        return nil, err
    end

    process.listen("ship"):receive()

    workflow.attrs({search = {status = "shipped"}})
    return {status = "shipped"}
end

return { main = main }
