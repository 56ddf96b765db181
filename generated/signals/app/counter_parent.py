"""app:counter_parent, compiled from counter_parent.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, setindex
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:counter_parent: starts a counter whose first messages are there from the start.
#
# Messages of the start are delivered before any other. Their sender is this workflow, so the
# counter's answers come back here.
#
# Input:  {name}, the id of the counter
# Result: {values, refused, final_counter}; values are the counter's answers
async def main(input):
    answers, _ = await process.listen("ok")
    refusals, _ = await process.listen("nak")
    events = await process.events()

    spawner = (
        process.with_options(Table())
        .with_name(input["name"])
        .with_message("increment", Table(amount=2))
        .with_message("increment", Table(amount=1))
        .with_message("increment", Table(amount=4))
    )

    pid, err = await spawner.spawn_monitored(
        "app:counter_workflow", "app:worker", Table(initial=0)
    )
    if err is not None:
        return None, err

    values = Table()
    for place in range(1, 4):
        setindex(values, place, (await answers.receive())[0]["value"])

    await process.send(pid, "decrement", Table(amount=100))
    refused, _ = await refusals.receive()

    await process.send(pid, "finish")
    event, _ = await events.receive()
    if event["result"]["error"] is not None:
        return None, event["result"]["error"]
    return (
        Table(
            values=values,
            refused=refused,
            final_counter=event["result"]["value"]["final_counter"],
        ),
        None,
    )


@workflow.defn(name="app:counter_parent", failure_exception_types=[LuaError])
class CounterParent(LuaWorkflow):
    """Workflow type app:counter_parent, hosted by app:worker."""

    entry = LuaEntry("app:counter_parent", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "counter_parent.lua",
    "22:8 1:1 1:1 1:1 2:2 1:5 1:-3 1:1 1:1 1:1 3:2 3:5 1:1 2:3 1:1 1:1 2:3 1:1 2:2 1:1 1:1 1:1 1:2 4:3 2:-3 5:-42",
    places="28.8-31.51:17 28.8-30.51:16 28.8-29.33:15 28.8-28.37:14 28.29-28.36:14 36.46-36.62:23",
)
