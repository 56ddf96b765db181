-- Workflow app:hello_parent: runs a child to its end, on a worker named in the call.
--
-- Result: the greeting
local function main()
    local result, err = process.exec(
        "app:hello_workflow",
        "app:worker",
        {name = "world"}
    )
    if err then
        return nil, err
    end
    return result
end

return { main = main }
