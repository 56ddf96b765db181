-- Errors and answers as plain data, for results that a test compares.
local shown = {}

function shown.error(err)
    if err == nil then
        return nil
    end
    return { kind = err:kind(), retryable = err:retryable(), message = err:message() }
end

function shown.answer(value, err)
    return { value = value, error = shown.error(err) }
end

return shown
