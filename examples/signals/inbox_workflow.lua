-- Workflow app:inbox_workflow: waits for a decision about an order; whoever sends it.
--
-- The inbox receives every message whose topic has no subscription of its own. Topics that mean
-- nothing here are skipped.
--
-- Input:   {id}
-- Signals: "approve", or "cancel" with {reason}
-- Result:  {status = "processed", order_id} or {status = "cancelled", reason}
local function process_order(order)
    return {status = "processed", order_id = order.id}
end

local function main(order)
    local inbox = process.inbox()

    while true do
        local msg = inbox:receive()
        local topic = msg:topic()

        if topic == "approve" then
            break
        elseif topic == "cancel" then
            local data = msg:payload():data()
            return {status = "cancelled", reason = data.reason}
        end
    end

    return process_order(order)
end

return { main = main }
