"""app:info_workflow, compiled from info_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:info_workflow: prints what it knows about its own run.

What a workflow prints goes to the worker's log, and not again when it is replayed.

Result: the eight fields
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError
    from runtime_shims.modules import print, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


def main():
    info, _ = workflow.info()
    print(info["workflow_id"])  # id of the workflow
    print(info["run_id"])  # id of this run
    print(info["workflow_type"])  # name of the type
    print(info["task_queue"])  # queue its tasks come from
    print(info["namespace"])  # namespace on the server
    print(info["attempt"])  # 1 for the first attempt
    print(info["history_length"])  # number of events
    print(info["history_size"])  # bytes of history
    return info


@temporal_workflow.defn(name="app:info_workflow", failure_exception_types=[LuaError])
class InfoWorkflow(LuaWorkflow):
    """Workflow type app:info_workflow, hosted by app:worker."""

    entry = LuaEntry("app:info_workflow", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "info_workflow.lua", "22:8 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 4:-18"
)
