-- Activity app:seeded: answers with what it is given.
local function main(value)
    return value
end

return { main = main }
