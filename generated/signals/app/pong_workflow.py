"""app:pong_workflow, compiled from pong_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:pong_workflow: answers one ping with what it said.
#
# Signal: "cross_host_ping" with {data}
# Result: {answered}, the PID of the sender
async def main():
    pings, _ = await process.listen("cross_host_ping", Table(message=True))
    ping, _ = await pings.receive()
    said, _ = ping.payload().data()
    ok, err = await process.send(
        ping.from_(), "cross_host_pong", Table(echo=said["data"])
    )
    if not ok:
        return None, err
    return Table(answered=ping.from_()), None


@workflow.defn(name="app:pong_workflow", failure_exception_types=[LuaError])
class PongWorkflow(LuaWorkflow):
    """Workflow type app:pong_workflow, hosted by app:worker."""

    entry = LuaEntry("app:pong_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("pong_workflow.lua", "19:5 1:1 1:1 1:1 1:1 3:1 1:1 1:2 4:-13")
