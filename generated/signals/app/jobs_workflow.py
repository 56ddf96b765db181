"""app:jobs_workflow, compiled from jobs_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:jobs_workflow: works off a queue of jobs until it is told to stop.

A subscription keeps the jobs that arrive while one is being worked on.

Signals: "add_job" with {id, ...}, "exit"
Result:  {total_jobs, results = {{job_id, result}, ...}}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, array, table
    from runtime_shims.modules import channel, funcs, process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    results = Table()
    job_ch, _ = await process.listen("add_job")
    exit_ch, _ = await process.listen("exit")

    while True:
        result = await channel.select(
            array(job_ch.case_receive(), exit_ch.case_receive())
        )

        if result["channel"] is exit_ch:
            break
        elif result["channel"] is job_ch:
            job_data = result["value"]
            activity_result, err = await funcs.call(
                "app:echo_activity", Table(job_id=job_data["id"], data=job_data)
            )
            if err is not None:
                return None, err
            table.insert(results, Table(job_id=job_data["id"], result=activity_result))

    return Table(total_jobs=len(results), results=results), None


@workflow.defn(name="app:jobs_workflow", failure_exception_types=[LuaError])
class JobsWorkflow(LuaWorkflow):
    """Workflow type app:jobs_workflow, hosted by app:worker."""

    entry = LuaEntry("app:jobs_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "jobs_workflow.lua",
    "23:9 1:1 1:1 1:1 2:2 1:1 4:5 1:1 1:1 1:1 1:1 3:4 1:1 1:2 2:7 4:-38",
    places="30.18-30.39:16 30.41-30.63:17 38.37-38.80:26 38.50-38.64:26 42.47-42.61:32",
)
