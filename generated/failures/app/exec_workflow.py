"""app:exec_workflow, compiled from exec_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import print, process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:exec_workflow: runs a child to its end and reads its error.
#
# Result: {kind, retryable, message}
async def main():
    result, err = await process.exec("app:error_workflow", "app:worker")
    if err is not None:
        print(err.kind())  # for example "NotFound"
        print(err.retryable())  # false
        print(err.message())  # what the child said
        return Table(kind=err.kind(), retryable=err.retryable(), message=err.message())
    return result


@workflow.defn(name="app:exec_workflow", failure_exception_types=[LuaError])
class ExecWorkflow(LuaWorkflow):
    """Workflow type app:exec_workflow, hosted by app:worker."""

    entry = LuaEntry("app:exec_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("exec_workflow.lua", "18:4 1:1 1:1 1:1 1:1 1:1 1:1 1:2 4:-12")
