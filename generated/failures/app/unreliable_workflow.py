"""app:unreliable_workflow, compiled from unreliable_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:unreliable_workflow: calls an activity that crashes, and does not try again.

Without a policy Temporal would retry for ever.

Input:  anything
Result: what the activity returned, or {kind, retryable}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import funcs
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    executor = funcs.new().with_options(
        Table({"activity.retry_policy": Table(maximum_attempts=1)})
    )

    result, err = await executor.call("app:unreliable_activity", input)
    if err is not None:
        kind = err.kind()  # "Internal" for a runtime error
        retryable = err.retryable()
        return Table(kind=kind, retryable=retryable, message=err.message())
    return result


@workflow.defn(name="app:unreliable_workflow", failure_exception_types=[LuaError])
class UnreliableWorkflow(LuaWorkflow):
    """Workflow type app:unreliable_workflow, hosted by app:worker."""

    entry = LuaEntry("app:unreliable_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "unreliable_workflow.lua",
    "23:9 1:1 4:6 1:1 1:1 1:1 1:1 1:2 4:-22",
    places="25.40-25.65:11",
)
