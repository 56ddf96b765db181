"""app:child_workflow, compiled from children/child_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:child_workflow: works for a moment and answers.

Input:  {message}
Result: {echo}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    await time.sleep("100ms")
    return Table(echo=input["message"])


@workflow.defn(name="app:child_workflow", failure_exception_types=[LuaError])
class ChildWorkflow(LuaWorkflow):
    """Workflow type app:child_workflow, hosted by app:worker."""

    entry = LuaEntry("app:child_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("children/child_workflow.lua", "21:7 1:1 1:1 4:-9")
