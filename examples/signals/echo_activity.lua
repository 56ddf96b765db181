-- Activity app:echo_activity: returns what it is given.
local function main(input)
    return input
end

return { main = main }
