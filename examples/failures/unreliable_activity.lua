-- Activity app:unreliable_activity: has a fault.
local function main(input)
    local settings = input and input.settings
    return settings.timeout
end

return { main = main }
