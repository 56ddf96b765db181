"""`process.upgrade`: a run goes on as the next one of its chain. Reference 9.6."""

from __future__ import annotations

from typing import Any

import pytest

from tests.workflows.messages.starting import events_of, pid_of, replay, run, start
from tests.workflows.running import Running, plain

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

CONTEXT = {"tenant": "t-1"}


async def end_of_chain(
    project: Running, rounds: int, **more: Any
) -> tuple[dict[str, Any], list[str], str]:
    """Start a chain; return its last result, the types of its runs and its PID."""
    handle = await start(
        project, "upgrader", {"rounds": rounds, **more}, context=CONTEXT, start_signal="mail"
    )
    result = plain(await handle.result())
    types = []
    run_id: str | None = handle.first_execution_run_id
    while run_id:
        each = project.client.get_workflow_handle(handle.id, run_id=run_id)
        await replay(project, each)
        (started,) = await events_of(each, "workflow_execution_started")
        types.append(started.workflow_execution_started_event_attributes.workflow_type.name)
        continued = await events_of(each, "workflow_execution_continued_as_new")
        run_id = None
        for event in continued:
            attributes = event.workflow_execution_continued_as_new_event_attributes
            run_id = attributes.new_execution_run_id
            assert attributes.task_queue.name == "messages"
    return result, types, pid_of(handle)


async def test_the_same_entry(messages: Running) -> None:
    result, types, pid = await end_of_chain(messages, 2)
    assert types == ["app:upgrader"] * 3
    assert result["facts"] == {"type": "app:upgrader", "pid": pid, "context": CONTEXT}


async def test_another_entry(messages: Running) -> None:
    result, types, pid = await end_of_chain(messages, 1, next="app:successor")
    assert types == ["app:upgrader", "app:upgrader", "app:successor"]
    facts = {"type": "app:successor", "pid": pid, "context": CONTEXT}
    assert result == {"facts": facts, "first": "first", "second": 2}


async def test_from_a_coroutine(messages: Running) -> None:
    result, types, _ = await end_of_chain(messages, 0, next="app:successor", spawned=True)
    assert types == ["app:upgrader", "app:successor"]
    assert result["first"] == "from a coroutine"


async def test_refusals(messages: Running) -> None:
    result = await run(messages, "upgrader", {"rounds": 0})
    assert result["refusals"] == [
        {
            "kind": "Invalid",
            "retryable": False,
            "message": "invalid process ID format (namespace:name required)",
        },
        {
            "kind": "Invalid",
            "retryable": False,
            "message": "failed to convert arguments: "
            "cannot encode sparse array: non-contiguous numeric keys found",
        },
    ]
