-- Workflow app:error_workflow: fails.
local function main()
    return nil, errors.new({
        kind = errors.NOT_FOUND,
        message = "order o-404 does not exist",
        retryable = false,
    })
end

return { main = main }
