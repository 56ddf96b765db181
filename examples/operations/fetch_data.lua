-- Activity app:fetch_data: looks something up.
--
-- Input:  an id
-- Result: {id, name}
local function main(id)
    return { id = id, name = "record " .. id }
end

return { main = main }
