"""app:careful_workflow, compiled from careful_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:careful_workflow: works until it is asked to stop, then cleans up.

A request to cancel is an event. Nothing stops by itself: the workflow decides what to do.

Input:  {tidy}; how long cleaning up takes, no time at all when nothing is given
Result: {status = "stopped", cleaned, deadline}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, truthy
    from runtime_shims.modules import funcs, process, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    events = await process.events()
    event, _ = await events.receive()
    if event["kind"] != process.event.CANCEL:
        return None, "unexpected event"

    if input is not None and input is not False and truthy(input["tidy"]):
        await time.sleep(input["tidy"])
    cleaned, err = await funcs.call("app:clean_up")
    if err is not None:
        return None, err
    return Table(status="stopped", cleaned=cleaned, deadline=event["deadline"]), None


@workflow.defn(name="app:careful_workflow", failure_exception_types=[LuaError])
class CarefulWorkflow(LuaWorkflow):
    """Workflow type app:careful_workflow, hosted by app:worker."""

    entry = LuaEntry("app:careful_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "careful_workflow.lua", "23:10 1:1 1:1 1:1 1:1 2:3 1:1 1:2 1:1 1:1 1:2 4:-24"
)
