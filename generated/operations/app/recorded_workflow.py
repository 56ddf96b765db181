"""app:recorded_workflow, compiled from recorded_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:recorded_workflow: everything whose outcome is recorded, so that a replay sees it
again: activities, timers, the clock, identifiers, random bytes, children, versions.

Input:  {id, name}
Result: {data, waited_ms, id, bytes, child, version}; bytes is the number of random bytes
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, length
    from runtime_shims.modules import crypto, funcs, time, uuid, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    # Activity calls
    data, err = await funcs.call("app:fetch_data", input["id"])
    if err is not None:
        return None, err

    # The time of the workflow, and a durable sleep
    now = time.now()
    await time.sleep("1s")
    waited = time.now().sub(now)

    # Identifiers
    id, _ = uuid.v4()

    # Random bytes
    bytes, _ = await crypto.random_bytes(32)

    # Child workflows
    result, failure = await workflow.exec("app:child", Table(name=input["name"]))
    if failure is not None:
        return None, failure

    # Versions
    v, _ = workflow.version("change-1", 1, 2)

    return (
        Table(
            data=data,
            waited_ms=waited.milliseconds(),
            id=id,
            bytes=length(bytes),
            child=result,
            version=v,
        ),
        None,
    )


@temporal_workflow.defn(
    name="app:recorded_workflow", failure_exception_types=[LuaError]
)
class RecordedWorkflow(LuaWorkflow):
    """Workflow type app:recorded_workflow, hosted by app:worker."""

    entry = LuaEntry("app:recorded_workflow", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "recorded_workflow.lua",
    "22:12 2:2 1:1 1:1 3:4 1:1 1:1 3:3 3:3 3:3 1:1 1:1 3:4 2:2 3:2 1:-2 1:4 1:-4 10:-39",
)
