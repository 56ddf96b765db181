"""app:spawn_parent, compiled from parents/spawn_parent.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, tostring
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:spawn_parent: starts a child, goes on, and hears of its end through an event.
#
# The event waits until it is received: a child that ends early is not missed.
#
# Result: {status = "completed", child, is_child} or {status = "failed" | "spawn_failed", error}
async def main():
    events_ch = await process.events()

    child_pid, err = await process.spawn(
        "app:child_workflow", "app:worker", Table(message="hello from parent")
    )
    if err is not None:
        return Table(status="spawn_failed", error=tostring(err))

    # Wait for child EXIT event
    event, _ = await events_ch.receive()

    if event["kind"] == process.event.EXIT:
        child_result = event["result"]["value"]
        child_error = event["result"]["error"]
        if child_error is not None:
            return Table(status="failed", error=tostring(child_error))
        return Table(
            status="completed", child=child_result, is_child=event["from"] == child_pid
        )


@workflow.defn(name="app:spawn_parent", failure_exception_types=[LuaError])
class SpawnParent(LuaWorkflow):
    """Workflow type app:spawn_parent, hosted by app:worker."""

    entry = LuaEntry("app:spawn_parent", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "parents/spawn_parent.lua",
    "20:6 1:1 2:2 3:5 1:1 3:4 2:2 1:1 1:1 1:1 1:1 1:2 6:-27",
    places="24.44-24.78:12",
)
