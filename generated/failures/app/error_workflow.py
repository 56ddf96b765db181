"""app:error_workflow, compiled from error_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import errors
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:error_workflow: fails.
def main():
    return None, errors.new(
        Table(
            kind=errors.NOT_FOUND, message="order o-404 does not exist", retryable=False
        )
    )


@workflow.defn(name="app:error_workflow", failure_exception_types=[LuaError])
class ErrorWorkflow(LuaWorkflow):
    """Workflow type app:error_workflow, hosted by app:worker."""

    entry = LuaEntry("app:error_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("error_workflow.lua", "16:2 1:1 2:1 6:-4")
