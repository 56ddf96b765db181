"""`workflow.version` over the life of a workflow type: each history under each later code."""

from __future__ import annotations

import asyncio
import uuid

import pytest
from temporalio.client import WorkflowHistory
from temporalio.worker import Worker

from runtime_shims.temporal.runners import workflow_runner
from workflows_shim.conftest import Server
from workflows_shim.generated.versions import First, Second, Third, Unversioned
from workflows_shim.runs import LIMIT, replay

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

# Which code may replay the history of which code; the numbers are the versions they record.
STAGES = [Unversioned, First, Second, Third]
COMPATIBLE = {
    (Unversioned, Unversioned),
    (Unversioned, Second),
    (First, First),
    (First, Second),
    (Second, Second),
    (Second, Third),
    (Third, Third),
}


async def record(server: Server, code: type) -> tuple[object, WorkflowHistory]:
    """Run one stage of the code and return its result and history."""
    queue = f"versions-{code.__name__}"
    worker = Worker(
        server.client, task_queue=queue, workflows=[code], workflow_runner=workflow_runner(True)
    )
    async with worker:
        handle = await server.client.start_workflow(
            "app:evolving", id=f"evolving-{uuid.uuid4()}", task_queue=queue
        )
        result = await asyncio.wait_for(handle.result(), LIMIT)
        return result, await handle.fetch_history()


@pytest.mark.parametrize(
    ("code", "version"), [(Unversioned, -1), (First, 1), (Second, 2), (Third, 3)]
)
async def test_every_history_under_every_code(server: Server, code: type, version: int) -> None:
    result, history = await record(server, code)
    assert result["version"] == version  # type: ignore[index]
    for later in STAGES:
        if (code, later) in COMPATIBLE:
            await replay(history, later)
        else:
            with pytest.raises(Exception, match=r"is not between|\[TMPRL1100\]"):
                await replay(history, later)
