-- Activity app:release_inventory: puts reserved goods back; a second time changes nothing.
--
-- Input:  the reservation's id
-- Result: true
local function main(reservation_id)
    print("released " .. reservation_id)
    return true
end

return { main = main }
