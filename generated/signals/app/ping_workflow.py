"""app:ping_workflow, compiled from ping_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, tostring
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:ping_workflow: sends a signal to another workflow and waits for its answer.
#
# Input:  {target}, the PID of a running app:pong_workflow
# Result: {ok = true, received} or {ok = false, error}
async def main(input):
    target_pid = input["target"]
    _ok, err = await process.send(target_pid, "cross_host_ping", Table(data="hello"))
    if err is not None:
        return Table(ok=False, error=tostring(err))

    response_ch, _ = await process.listen("cross_host_pong")
    response, _ = await response_ch.receive()
    return Table(ok=True, received=response)


@workflow.defn(name="app:ping_workflow", failure_exception_types=[LuaError])
class PingWorkflow(LuaWorkflow):
    """Workflow type app:ping_workflow, hosted by app:worker."""

    entry = LuaEntry("app:ping_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "ping_workflow.lua", "19:5 1:1 1:1 1:1 1:1 2:3 1:1 1:1 4:-14", names={"_ok": "ok"}
)
