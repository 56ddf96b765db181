"""app:approval_workflow, compiled from approval_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:approval_workflow: waits for a signal, but not for ever.

Input:  {timeout}, a duration such as "5s"; five seconds when nothing is given
Signal: "approve" with {by}
Result: {status = "approved", by} or {status = "timed out"}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, array, either
    from runtime_shims.modules import channel, process, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    approvals, _ = await process.listen("approve")
    timeout, _ = time.after(
        either(input["timeout"], "5s")
        if input is not None and input is not False
        else "5s"
    )

    result = await channel.select(
        array(approvals.case_receive(), timeout.case_receive())
    )

    if result["channel"] is approvals:
        return Table(status="approved", by=result["value"]["by"])
    return Table(status="timed out")


@workflow.defn(name="app:approval_workflow", failure_exception_types=[LuaError])
class ApprovalWorkflow(LuaWorkflow):
    """Workflow type app:approval_workflow, hosted by app:worker."""

    entry = LuaEntry("app:approval_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "approval_workflow.lua",
    "22:8 1:1 1:1 6:2 4:5 1:1 1:2 4:-20",
    places="31.14-31.38:13 31.40-31.62:14",
)
