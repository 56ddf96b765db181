"""A thousand coroutines and a hundred thousand channel operations fit into one workflow task."""

from __future__ import annotations

from pathlib import Path

import pytest
from temporalio.client import Client

from .processes import event_types
from .running import REPOSITORY, running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: load}
  - name: workers
    kind: workflow.lua
    source: file://workers.lua
    method: run
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
COROUTINES = 1_000
JOBS = 25_000  # each is sent and received twice


async def test_load(client: Client, tmp_path: Path) -> None:
    """The SDK's deadlock detector fails a task that runs for two seconds."""
    program = REPOSITORY / "bench" / "channels" / "workers.lua"
    (tmp_path / "workers.lua").write_text(program.read_text("utf-8"))
    (tmp_path / "_index.yaml").write_text(INDEX)
    async with running(client, tmp_path, tmp_path / "generated") as project:
        handle = await project.start("app:workers", COROUTINES, JOBS, wait_timers_out=True)
        assert await project.outcome(handle) == JOBS * (JOBS + 1)
        events = await event_types(project, handle.id)
    tasks = [name for name in events if name.startswith("workflow_task_")]
    assert tasks == [
        "workflow_task_scheduled_event_attributes",
        "workflow_task_started_event_attributes",
        "workflow_task_completed_event_attributes",
    ]
