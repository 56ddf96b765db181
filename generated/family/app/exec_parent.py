"""app:exec_parent, compiled from parents/exec_parent.lua. Do not edit: run `luatemporal build`.

Workflow app:exec_parent: starts a child and waits for its result, in one call.

Input and result: those of app:child_workflow
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError
    from runtime_shims.modules import workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input_data):
    result, err = await workflow.exec("app:child_workflow", input_data)
    if err is not None:
        return None, err
    return result, None


@temporal_workflow.defn(name="app:exec_parent", failure_exception_types=[LuaError])
class ExecParent(LuaWorkflow):
    """Workflow type app:exec_parent, hosted by app:worker."""

    entry = LuaEntry("app:exec_parent", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("parents/exec_parent.lua", "20:6 1:1 1:1 1:1 1:2 4:-11")
