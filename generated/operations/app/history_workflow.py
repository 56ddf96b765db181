"""app:history_workflow, compiled from history_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:history_workflow: starts over with a fresh history before the old one is too long.

Unread messages do not survive the start of a new history, so it reads all there are first.

Input:   {sum, limit}; what is summed up already, and how many events are too many (10000)
Signals: "add" with a number, "report"
Result:  {sum, length, size}
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, add, array, either, gt
    from runtime_shims.modules import channel, process, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    sum = either(input["sum"], 0)
    limit = either(input["limit"], 10000)
    adds, _ = await process.listen("add")
    reports, _ = await process.listen("report")

    while True:
        is_long = gt(workflow.history_length()[0], limit)
        result = await channel.select(
            array(adds.case_receive(), reports.case_receive()), is_long
        )
        if result["default"]:
            process.upgrade(None, Table(sum=sum, limit=limit))
        elif result["channel"] is reports:
            break
        else:
            sum = add(sum, result["value"])

    length, _ = workflow.history_length()
    size, _ = workflow.history_size()
    return Table(sum=sum, length=length, size=size)


@temporal_workflow.defn(name="app:history_workflow", failure_exception_types=[LuaError])
class HistoryWorkflow(LuaWorkflow):
    """Workflow type app:history_workflow, hosted by app:worker."""

    entry = LuaEntry("app:history_workflow", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "history_workflow.lua",
    "24:10 1:1 1:1 1:1 1:1 2:2 1:1 1:1 3:1 1:1 1:1 1:1 2:2 2:4 1:1 1:1 4:-30",
)
