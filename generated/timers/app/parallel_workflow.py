"""app:parallel_workflow, compiled from parallel_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:parallel_workflow: a pool of coroutines works off a queue of jobs.

Coroutines take turns in an order that is the same on every replay; they never run at once.

Input:  {workers, jobs}; {} means 3 workers and 6 jobs
Result: {total, processed = {{worker, job, result}, ...}}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import (
        LineTable,
        LuaError,
        Table,
        add,
        either,
        mul,
        number_range,
        table,
    )
    from runtime_shims.modules import channel, coroutine, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    worker_count = either(input["workers"], 3)
    job_count = either(input["jobs"], 6)

    work_queue = channel.new(10)
    results = channel.new(10)

    for w in number_range(1, worker_count):

        async def task(*, w=w):
            while True:
                job, ok = await work_queue.receive()
                if not ok:
                    break
                await time.sleep(10 * time.MILLISECOND)
                await results.send(Table(worker=w, job=job, result=mul(job, 2)))

        await coroutine.spawn(task)

    for j in number_range(1, job_count):
        await work_queue.send(j)
    await work_queue.close()

    total = 0
    processed = Table()
    for _ in number_range(1, job_count):
        r, _ = await results.receive()
        total = add(total, r["result"])
        table.insert(processed, r)

    return Table(total=total, processed=processed)


@workflow.defn(name="app:parallel_workflow", failure_exception_types=[LuaError])
class ParallelWorkflow(LuaWorkflow):
    """Workflow type app:parallel_workflow, hosted by app:worker."""

    entry = LuaEntry("app:parallel_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "parallel_workflow.lua",
    "32:9 1:1 1:1 2:2 1:1 2:2 2:1 1:1 1:1 1:1 2:1 1:1 2:-5 2:10 1:1 1:2 2:2 1:1 1:1 1:1 1:1 1:1 2:3 4:-40",
)
