-- Workflow app:exec_workflow: runs a child to its end and reads its error.
--
-- Result: {kind, retryable, message}
local function main()
    local result, err = process.exec("app:error_workflow", "app:worker")
    if err then
        print(err:kind())       -- for example "NotFound"
        print(err:retryable())  -- false
        print(err:message())    -- what the child said
        return {kind = err:kind(), retryable = err:retryable(), message = err:message()}
    end
    return result
end

return { main = main }
