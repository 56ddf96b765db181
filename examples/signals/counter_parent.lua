-- Workflow app:counter_parent: starts a counter whose first messages are there from the start.
--
-- Messages of the start are delivered before any other. Their sender is this workflow, so the
-- counter's answers come back here.
--
-- Input:  {name}, the id of the counter
-- Result: {values, refused, final_counter}; values are the counter's answers
local function main(input)
    local answers = process.listen("ok")
    local refusals = process.listen("nak")
    local events = process.events()

    local spawner = process
        .with_options({})
        :with_name(input.name)
        :with_message("increment", {amount = 2})
        :with_message("increment", {amount = 1})
        :with_message("increment", {amount = 4})

    local pid, err = spawner:spawn_monitored(
        "app:counter_workflow",
        "app:worker",
        {initial = 0}
    )
    if err then
        return nil, err
    end

    local values = {}
    for place = 1, 3 do
        values[place] = answers:receive().value
    end

    process.send(pid, "decrement", {amount = 100})
    local refused = refusals:receive()

    process.send(pid, "finish")
    local event = events:receive()
    if event.result.error then
        return nil, event.result.error
    end
    return {
        values = values,
        refused = refused,
        final_counter = event.result.value.final_counter
    }
end

return { main = main }
