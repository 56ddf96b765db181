"""app:error_parent, compiled from parents/error_parent.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, concat
    from runtime_shims.modules import errors, process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:error_parent: reads the error of a child that failed.
#
# Kind, retryable and message are those the child returned, whatever lies between the two.
#
# Result: {kind, retryable, message, missing}
async def main():
    events_ch = await process.events()
    child_pid, err = await process.spawn("app:error_child_workflow", "app:worker")
    if err is not None:
        return None, err

    event, _ = await events_ch.receive()
    if event["result"]["error"] is not None:
        child_err = event["result"]["error"]
        # Error objects have kind(), retryable(), message() methods
        return (
            Table(
                kind=child_err.kind(),
                retryable=child_err.retryable(),
                message=child_err.message(),
                missing=errors.is_(child_err, errors.NOT_FOUND),
            ),
            None,
        )
    return None, concat("the child ", child_pid, " did not fail")


@workflow.defn(name="app:error_parent", failure_exception_types=[LuaError])
class ErrorParent(LuaWorkflow):
    """Workflow type app:error_parent, hosted by app:worker."""

    entry = LuaEntry("app:error_parent", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "parents/error_parent.lua",
    "20:6 1:1 1:1 1:4 1:1 2:3 1:1 1:1 2:2 2:1 1:1 1:1 1:1 2:-4 2:7 4:-27",
)
