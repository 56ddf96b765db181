"""app:counter_again, compiled from counter_again.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:counter_again: starts a counter under a name that is taken already.
#
# Every way to say what shall happen then: use the one that runs, or fail.
#
# Input:  {name}, the id of a running counter
# Result: {pid, reused, failed, refused}; reused is the running counter's PID
async def main(input):
    reuse = process.with_options(
        Table(
            {
                "temporal.workflow.id": input["name"],
                "temporal.workflow.id_conflict_policy": "use_existing",
            }
        )
    )
    pid, err = await reuse.spawn(
        "app:counter_workflow", "app:worker", Table(initial=999)
    )
    if err is not None:
        return None, err

    # A message that comes with such a start reaches the one that runs.
    again = reuse.with_message("increment", Table(amount=2))
    pid2, _ = await again.spawn(
        "app:counter_workflow", "app:worker", Table(initial=999)
    )

    fail = process.with_options(
        Table(
            {
                "temporal.workflow.id": input["name"],
                "temporal.workflow.id_conflict_policy": "fail",
            }
        )
    )
    _, failed = await fail.spawn("app:counter_workflow", "app:worker", Table())

    strict = process.with_options(
        Table(
            {
                "temporal.workflow.id": input["name"],
                "temporal.workflow.execution_error_when_already_started": True,
            }
        )
    )
    _, refused = await strict.spawn("app:counter_workflow", "app:worker", Table())

    return (
        Table(pid=pid, reused=pid2, failed=failed.kind(), refused=refused.kind()),
        None,
    )


@workflow.defn(name="app:counter_again", failure_exception_types=[LuaError])
class CounterAgain(LuaWorkflow):
    """Workflow type app:counter_again, hosted by app:worker."""

    entry = LuaEntry("app:counter_again", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "counter_again.lua",
    "21:7 1:1 8:4 3:1 1:1 3:4 1:1 4:2 8:4 2:2 8:4 2:2 7:-33",
    places="25.40-25.53:9 45.40-45.53:22 55.40-55.53:28",
)
