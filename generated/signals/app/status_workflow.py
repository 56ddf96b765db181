"""app:status_workflow, compiled from status_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, array, invoke
    from runtime_shims.modules import channel, process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:status_workflow: answers whoever asks for its status.
#
# Signals: "get_status" from another workflow, answered with "status_response"; "stop"
# Result:  {answered}
async def main():
    ch, _ = await process.listen("get_status", Table(message=True))
    stop, _ = await process.listen("stop")
    answered = 0

    while True:
        result = await channel.select(array(ch.case_receive(), stop.case_receive()))
        if result["channel"] is stop:
            return Table(answered=answered)
        msg = result["value"]
        await process.send(
            invoke(msg, "from"),
            "status_response",
            Table(status="processing", progress=75),
        )
        answered += 1


@workflow.defn(name="app:status_workflow", failure_exception_types=[LuaError])
class StatusWorkflow(LuaWorkflow):
    """Workflow type app:status_workflow, hosted by app:worker."""

    entry = LuaEntry("app:status_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "status_workflow.lua", "19:5 1:1 1:1 1:1 2:2 1:1 1:1 1:1 1:2 1:1 5:1 4:-17"
)
