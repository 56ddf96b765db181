-- An activity: ordinary code, retried by Temporal when it fails.
local function main(person)
    if type(person) ~= "table" or not person.name then
        return nil, "a name is required"
    end
    return "Hello, " .. person.name .. "!"
end

return { main = main }
