"""app:context_parent, compiled from parents/context_parent.lua. Do not edit: run `luatemporal build`.

Workflow app:context_parent: gives a child values that every activity and child below it can
read, without passing them along as arguments.

Result: {request_id, record}; record is what app:audit_workflow returned
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, either
    from runtime_shims.modules import process, uuid
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main():
    # Recorded: a replay sees the same id.
    request_id, _ = uuid.v4()

    spawner = process.with_context(
        Table(user_id="user-1", tenant="tenant-1", request_id=request_id)
    )

    events = await process.events()
    pid, err = await spawner.spawn_monitored(
        "app:audit_workflow", "app:worker", Table(action="login")
    )
    if err is not None:
        return None, err

    event, _ = await events.receive()
    if event["from"] != pid or event["result"]["error"] is not None:
        return None, either(event["result"]["error"], "an event of another process")
    return Table(request_id=request_id, record=event["result"]["value"]), None


@workflow.defn(name="app:context_parent", failure_exception_types=[LuaError])
class ContextParent(LuaWorkflow):
    """Workflow type app:context_parent, hosted by app:worker."""

    entry = LuaEntry("app:context_parent", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "parents/context_parent.lua", "21:7 2:2 2:2 4:6 1:1 3:1 1:1 2:3 1:1 1:1 1:2 4:-27"
)
