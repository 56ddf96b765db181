"""The stages of an evolving workflow type, compiled from `versions/`, and their kept histories.

`python -m tests.workflows.modules.stages` records the histories that are missing; see `kept`.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from temporalio.client import Client, WorkflowHandle, WorkflowHistory
from temporalio.worker import Replayer, UnsandboxedWorkflowRunner, Worker

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.generated import Generated
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.runners import workflow_runner

from ..running import compile_into
from .kept import HERE, keep, missing

TYPE = "Evolving"
STAGES = ("plain", "one", "two", "three", "late")
RECORDED = ("plain", "one", "two", "three")


class Stages:
    """The compiled stages.

    Args:
        output: Where the generated code goes.
    """

    def __init__(self, output: Path) -> None:
        self._generated: Generated = compile_into(HERE / "versions", output)

    def code(self, stage: str) -> type:
        """Return the workflow class of a stage."""
        (worker,) = self._generated.select_workers([f"app:{stage}_worker"])
        (workflow,) = worker.workflows
        return workflow

    @asynccontextmanager
    async def worker(self, client: Client, stage: str, queue: str) -> AsyncIterator[None]:
        """Serve a queue with the code of a stage, replaying every run for each of its tasks."""
        (echo,) = self._generated.select_workers(["app:plain_worker"])
        async with Worker(
            client,
            task_queue=queue,
            workflows=[self.code(stage)],
            activities=echo.activities,
            workflow_runner=workflow_runner(True),
            max_cached_workflows=0,
        ):
            yield

    async def replay(self, history: WorkflowHistory, stage: str) -> None:
        """Replay a history through the code of a stage.

        Raises:
            RuntimeError: The code does not fit the history.
        """
        replayer = Replayer(
            workflows=[self.code(stage)],
            data_converter=lua_data_converter(),
            interceptors=[ContextInterceptor()],
            workflow_runner=UnsandboxedWorkflowRunner(),
        )
        await asyncio.wait_for(replayer.replay_workflow(history), 30)


async def start(client: Client, workflow_id: str, queue: str) -> WorkflowHandle[Any, Any]:
    """Start a run that waits for the signal `go`; a task that failed is tried again in a second."""
    return await client.start_workflow(
        TYPE, id=workflow_id, task_queue=queue, task_timeout=timedelta(seconds=1)
    )


async def record() -> None:
    """Record the histories that are missing."""
    with tempfile.TemporaryDirectory() as directory:
        stages = Stages(Path(directory) / "generated")
        async with dev_server() as server:
            client = await connect(ClientSpec(id="app:temporal", address=server.address))
            for stage in RECORDED:
                if missing(f"version_{stage}"):
                    async with stages.worker(client, stage, "versions"):
                        handle = await start(client, f"version-{stage}", "versions")
                        await handle.signal("go")
                        await handle.result()
                    await keep(handle, f"version_{stage}")


if __name__ == "__main__":
    asyncio.run(record())
