-- Workflow app:error_child_workflow: fails as a lookup does that finds nothing.
local function main()
    return nil, errors.new({
        kind = errors.NOT_FOUND,
        message = "customer c-404 does not exist",
        retryable = false,
    })
end

return { main = main }
