"""app:long_workflow, compiled from long_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:long_workflow: is busy for a long time.

Input:  {iterations}
Result: {iterations}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, number_range
    from runtime_shims.modules import time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    for _ in number_range(1, input["iterations"]):
        await time.sleep("1h")
    return Table(iterations=input["iterations"])


@workflow.defn(name="app:long_workflow", failure_exception_types=[LuaError])
class LongWorkflow(LuaWorkflow):
    """Workflow type app:long_workflow, hosted by app:worker."""

    entry = LuaEntry("app:long_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("long_workflow.lua", "21:7 1:1 1:1 1:2 4:-11")
