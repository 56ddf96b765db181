"""app:request_workflow, compiled from request_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:request_workflow: looks at one request and at who sent it.
#
# A subscription in message mode yields Message objects instead of bare values.
#
# Signal: "request" with any value
# Result: {topic, sender, data}; sender is "" when a client of Temporal sent it
async def main():
    ch, _ = await process.listen("request", Table(message=True))
    msg, _ = await ch.receive()
    sender = msg.from_()
    data, _ = msg.payload().data()
    return Table(topic=msg.topic(), sender=sender, data=data)


@workflow.defn(name="app:request_workflow", failure_exception_types=[LuaError])
class RequestWorkflow(LuaWorkflow):
    """Workflow type app:request_workflow, hosted by app:worker."""

    entry = LuaEntry("app:request_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("request_workflow.lua", "21:7 1:1 1:1 1:1 1:1 1:1 4:-12")
