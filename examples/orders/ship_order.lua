-- Activity app:ship_order: hands a parcel to the carrier.
--
-- Input:  {order_id, address}
-- Result: {tracking_number}; an error of kind NotFound when the carrier does not know the address
--         (no address at all, or "unknown")
local refusals = require("refusals")

type Parcel = { order_id: string, address: string? }
type Shipment = { tracking_number: string }

local function is_known(address: string?): boolean
    return address ~= nil and address ~= "" and address ~= "unknown"
end

local function main(parcel: Parcel): (Shipment?, error?)
    if not is_known(parcel.address) then
        return nil, refusals.of(errors.NOT_FOUND, "the carrier does not know this address")
    end
    return { tracking_number = "TRK-" .. parcel.order_id }
end

return { main = main }
