"""app:status_caller, compiled from status_caller.lua. Do not edit: run `luatemporal build`.

Workflow app:status_caller: asks another workflow for its status, but does not wait for ever.

Input:  {target, timeout}; the PID of the other one, and how long to wait (5s)
Result: {status} as the other one answered, or {timed_out = true}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, array, either
    from runtime_shims.modules import channel, process, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    response_ch, _ = await process.listen("status_response")
    ok, err = await process.send(input["target"], "get_status", Table())
    if not ok:
        return None, err

    timeout, _ = time.after(either(input["timeout"], "5s"))
    result = await channel.select(
        array(response_ch.case_receive(), timeout.case_receive())
    )

    if result["channel"] is response_ch:
        return Table(status=result["value"]), None
    return Table(timed_out=True), None


@workflow.defn(name="app:status_caller", failure_exception_types=[LuaError])
class StatusCaller(LuaWorkflow):
    """Workflow type app:status_caller, hosted by app:worker."""

    entry = LuaEntry("app:status_caller", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "status_caller.lua",
    "21:7 1:1 1:1 1:1 1:1 2:3 1:1 4:5 1:1 1:2 4:-23",
    places="29.14-29.40:16 29.42-29.64:17",
)
