"""app:cancel_workflow, compiled from cancel_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:cancel_workflow: asks a child to stop, and gives it five seconds.

A child that is still open when the time is over is closed as cancelled.

Input:  {tidy}, passed to app:careful_workflow
Result: {stopped} or {kind}; what the child returned, or the kind of its error
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    events = await process.events()
    workflow_pid, err = await process.spawn("app:careful_workflow", "app:worker", input)
    if err is not None:
        return None, err

    await time.sleep("200ms")
    ok, refusal = await process.cancel(workflow_pid, "5s")
    if not ok:
        return None, refusal

    event, _ = await events.receive()
    if event["result"]["error"] is not None:
        return Table(kind=event["result"]["error"].kind()), None
    return Table(stopped=event["result"]["value"]), None


@workflow.defn(name="app:cancel_workflow", failure_exception_types=[LuaError])
class CancelWorkflow(LuaWorkflow):
    """Workflow type app:cancel_workflow, hosted by app:worker."""

    entry = LuaEntry("app:cancel_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "cancel_workflow.lua", "23:9 1:1 1:1 1:1 1:1 2:3 1:1 1:1 1:1 2:3 1:1 1:1 1:2 4:-26"
)
