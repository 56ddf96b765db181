"""Starting workflows of this directory under chosen ids, and their results after a replay."""

from __future__ import annotations

import asyncio
import dataclasses
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import WorkflowHandle

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text
from runtime_shims.temporal.headers import call_context
from runtime_shims.temporal.worker import make_worker
from tests.workflows.running import Running, plain, replayer

LIMIT = 60.0  # seconds until a hanging run fails its test

Handle = WorkflowHandle[Any, Any]


async def start(
    project: Running,
    entry: str,
    *args: Any,
    id: str | None = None,
    context: dict[str, Any] | None = None,
    **options: Any,
) -> Handle:
    """Start `app:<entry>` with JSON arguments; the id is a new one unless given."""
    with call_context(context or {}):
        return await project.client.start_workflow(
            project.generated.project.workflow_type(f"app:{entry}"),
            args=[decode_json(json_text(arg).encode()) for arg in args],
            id=id or f"{entry}-{uuid.uuid4()}",
            task_queue=project.generated.project.task_queue("app:worker"),
            **options,
        )


async def result_of(project: Running, handle: Handle) -> Any:
    """Wait for a run, replay its history, and return its result as plain data."""
    value = await asyncio.wait_for(handle.result(), LIMIT)
    await replay(project, handle)
    return plain(value)


async def replay(project: Running, handle: Handle) -> None:
    """Replay the history of a run alone: its children may be foreign."""
    await replayer(project.generated).replay_workflow(await handle.fetch_history())


async def run(project: Running, entry: str, *args: Any, **options: Any) -> Any:
    """Start a workflow and return its result as plain data, after a replay."""
    return await result_of(project, await start(project, entry, *args, **options))


def pid_of(handle: Handle) -> str:
    """Return the PID of a workflow of this directory."""
    return f"{{app:temporal@app:worker|{handle.id}}}"


async def events_of(handle: Handle, kind: str) -> list[HistoryEvent]:
    """Return the events of one kind, such as `timer_started`, of a run's history."""
    history = await handle.fetch_history()
    return [event for event in history.events if event.HasField(f"{kind}_event_attributes")]  # type: ignore[arg-type]


async def until(project: Running, handle: Handle, kind: str, count: int = 1) -> list[HistoryEvent]:
    """Wait until a run's history holds so many events of a kind, and return them."""
    async with asyncio.timeout(LIMIT):
        while len(events := await events_of(handle, kind)) < count:
            await asyncio.sleep(0.02)
    return events


@asynccontextmanager
async def late_worker(project: Running, queue: str, **overrides: Any) -> AsyncIterator[None]:
    """Run a worker for a queue on which runs may wait already, while the block runs."""
    (worker,) = project.generated.workers()
    spec = dataclasses.replace(worker.spec, task_queue=queue)
    late = dataclasses.replace(project.generated.project, workers=(spec,))
    hosted = dataclasses.replace(worker, spec=spec)
    async with make_worker(project.client, hosted, late, **overrides):
        yield
