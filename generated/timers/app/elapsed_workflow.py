"""app:elapsed_workflow, compiled from elapsed_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:elapsed_workflow: measures how long something took.

time.now() is the time of the workflow's current task: a replay reads the same clock.

Input:  how many seconds to sleep; 1 when nothing is given
Result: {seconds, elapsed_ms, in_time}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, mul
    from runtime_shims.modules import time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(seconds: int | None) -> Table:
    wanted = seconds if seconds is not None and seconds is not False else 1
    start = time.now()
    await time.sleep(mul(wanted, time.SECOND))
    elapsed = time.now().sub(start).milliseconds()
    return Table(
        seconds=wanted, elapsed_ms=elapsed, in_time=elapsed >= mul(wanted, 1000)
    )


@workflow.defn(name="app:elapsed_workflow", failure_exception_types=[LuaError])
class ElapsedWorkflow(LuaWorkflow):
    """Workflow type app:elapsed_workflow, hosted by app:worker."""

    entry = LuaEntry("app:elapsed_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("elapsed_workflow.lua", "23:11 1:1 1:1 1:1 1:1 1:1 6:-16")
