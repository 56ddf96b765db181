-- Coroutines that are started, run and end.
local function run(coroutines)
    local ended = 0
    for _ = 1, coroutines do
        coroutine.spawn(function()
            ended = ended + 1
        end)
    end
    return ended
end

return { run = run }
