"""app:sleep_workflow, compiled from sleep_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:sleep_workflow: sleeps a day, five minutes, thirty seconds and a moment.

Every sleep is a durable timer on the server. No worker has to be up while it runs.

Result: {slept_hours}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main():
    start = time.now()

    await time.sleep("24h")
    await time.sleep("5m")
    await time.sleep("30s")
    await time.sleep(100 * time.MILLISECOND)

    return Table(slept_hours=time.now().sub(start).hours())


@workflow.defn(name="app:sleep_workflow", failure_exception_types=[LuaError])
class SleepWorkflow(LuaWorkflow):
    """Workflow type app:sleep_workflow, hosted by app:worker."""

    entry = LuaEntry("app:sleep_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("sleep_workflow.lua", "22:8 1:1 2:2 1:1 1:1 1:1 2:2 4:-16")
