"""app:risky_workflow, compiled from risky_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:risky_workflow: reads the error of an activity.

Kind, retryable and message are those the activity returned.

Input:  {customer}
Result: what the activity returned, or {kind, retryable, message}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import funcs, print
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(order):
    result, err = await funcs.call("app:risky_activity", order)
    if err is not None:
        print(err.kind())  # what went wrong, for example "NotFound"
        print(err.retryable())  # whether another attempt may help
        print(err.message())  # a text for people
        return Table(kind=err.kind(), retryable=err.retryable(), message=err.message())
    return result


@workflow.defn(name="app:risky_workflow", failure_exception_types=[LuaError])
class RiskyWorkflow(LuaWorkflow):
    """Workflow type app:risky_workflow, hosted by app:worker."""

    entry = LuaEntry("app:risky_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("risky_workflow.lua", "23:9 1:1 1:1 1:1 1:1 1:1 1:1 1:2 4:-17")
