"""app:terminate_workflow, compiled from terminate_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:terminate_workflow: ends a child at once.
#
# None of the child's code runs any more. Its parent receives an EXIT event with an error.
#
# Result: {kind, message}
async def main():
    events_ch = await process.events()
    workflow_pid, err = await process.spawn(
        "app:long_workflow", "app:worker", Table(iterations=100)
    )
    if err is not None:
        return None, err

    ok, refusal = await process.terminate(workflow_pid)
    if not ok:
        return None, refusal

    event, _ = await events_ch.receive()
    failure = event["result"]["error"]
    return Table(kind=failure.kind(), message=failure.message()), None


@workflow.defn(name="app:terminate_workflow", failure_exception_types=[LuaError])
class TerminateWorkflow(LuaWorkflow):
    """Workflow type app:terminate_workflow, hosted by app:worker."""

    entry = LuaEntry("app:terminate_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "terminate_workflow.lua",
    "20:6 1:1 1:1 3:5 1:1 2:3 1:1 1:1 2:3 1:1 1:1 4:-24",
    places="23.43-23.64:11",
)
