-- Workflow app:child: greets.
--
-- Input:  {name}
-- Result: {greeting}
local function main(input)
    return { greeting = "hello, " .. input.name }
end

return { main = main }
