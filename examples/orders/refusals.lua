-- Library app:refusals: errors that a retry cannot mend.
--
-- Temporal retries a failed activity for ever unless told otherwise. An activity that knows better
-- returns one of these as its second result: the workflow sees it at once.
local refusals = {}

-- A refusal of one of the kinds in `errors`, for example errors.INVALID.
function refusals.of(kind: string, message: string)
    return errors.new({ kind = kind, message = message, retryable = false })
end

return refusals
