"""Waiting for runs and proving that their histories replay through the same code."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import WorkflowFailureError, WorkflowHandle, WorkflowHistory
from temporalio.worker import Replayer

from runtime_shims.codec.encode import json_text
from runtime_shims.modules.errors import Error
from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.runners import workflow_runner
from workflows_shim.generated.workers import WORKERS

LIMIT = 30.0  # seconds until a hanging run or replay fails its test


async def result_of(handle: WorkflowHandle[Any, Any]) -> Any:
    """Return the result of a run as plain data, after replaying its history."""
    value = await asyncio.wait_for(handle.result(), LIMIT)
    await replay(await handle.fetch_history())
    return json.loads(json_text(value))


async def failure_of(handle: WorkflowHandle[Any, Any]) -> Error:
    """Return the error a run failed with, after replaying its history."""
    try:
        value = await asyncio.wait_for(handle.result(), LIMIT)
    except WorkflowFailureError as failure:
        await replay(await handle.fetch_history())
        return error_from_exception(failure.cause)
    raise AssertionError(f"the workflow returned {value}")


async def replay(history: WorkflowHistory, *workflows: type) -> None:
    """Replay a history through the workers' workflows, or through the given ones, both ways.

    Raises:
        RuntimeError: The code does not fit the history.
    """
    for sandbox in (True, False):
        replayer = Replayer(
            workflows=list(workflows or WORKERS[0].workflows),
            data_converter=lua_data_converter(),
            interceptors=[ContextInterceptor()],
            workflow_runner=workflow_runner(sandbox),
        )
        await asyncio.wait_for(replayer.replay_workflow(history), LIMIT)


async def events_of(handle: WorkflowHandle[Any, Any], kind: str) -> list[HistoryEvent]:
    """Return the events of one kind, such as `activity_task_scheduled`, of a run's history."""
    history = await handle.fetch_history()
    return [event for event in history.events if event.HasField(f"{kind}_event_attributes")]  # type: ignore[arg-type]
