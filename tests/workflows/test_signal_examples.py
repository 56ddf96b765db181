"""The workflows of examples/signals hear every message and answer it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowHandle

from .processes import event_types
from .running import EXAMPLES, Running, running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    # The test server loses the header that names a signal's sender.
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def signals(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The example with its worker, in the sandbox."""
    output = tmp_path_factory.mktemp("signals") / "generated"
    async with running(client, EXAMPLES / "signals", output) as project:
        yield project


async def tell(handle: WorkflowHandle[Any, Any], *messages: tuple[Any, ...]) -> None:
    """Send messages as plain signals, one after the other."""
    for topic, *values in messages:
        await handle.signal(topic, args=values)


DECISIONS: list[tuple[list[tuple[Any, ...]], dict[str, Any]]] = [
    ([("approve",)], {"status": "processed", "order_id": "o-1"}),
    ([("note", "hurry"), ("approve",)], {"status": "processed", "order_id": "o-1"}),
    ([("cancel", {"reason": "too late"})], {"status": "cancelled", "reason": "too late"}),
]


@pytest.mark.parametrize(("messages", "result"), DECISIONS)
async def test_a_decision_comes_through_the_inbox(
    signals: Running, messages: list[tuple[Any, ...]], result: dict[str, Any]
) -> None:
    handle = await signals.start("app:inbox_workflow", {"id": "o-1"})
    await tell(handle, *messages)
    assert await signals.outcome(handle) == result


async def test_jobs_queue_up_behind_a_topic(signals: Running) -> None:
    handle = await signals.start("app:jobs_workflow", {})
    jobs = [{"id": number, "text": f"job {number}"} for number in range(1, 4)]
    await tell(handle, *(("add_job", job) for job in jobs))
    await until_called(signals, handle, len(jobs))
    await tell(handle, ("exit",))
    results = [{"job_id": job["id"], "result": {"job_id": job["id"], "data": job}} for job in jobs]
    assert await signals.outcome(handle) == {"total_jobs": len(jobs), "results": results}


async def until_called(project: Running, handle: WorkflowHandle[Any, Any], times: int) -> None:
    """Wait until the workflow has scheduled that many activities."""
    scheduled = "activity_task_scheduled_event_attributes"
    while (await event_types(project, handle.id)).count(scheduled) < times:
        await asyncio.sleep(0.05)


async def test_a_message_tells_its_sender(signals: Running) -> None:
    handle = await signals.start("app:request_workflow")
    await tell(handle, ("request", {"n": 1}))
    result = await signals.outcome(handle)
    assert result == {"topic": "request", "sender": "", "data": {"n": 1}}


async def test_a_counter_with_several_handlers(signals: Running) -> None:
    handle = await signals.start("app:counter_workflow", {"initial": 10})
    changes = [("increment", 5), ("decrement", 3), ("increment", 1), ("decrement", 100)]
    await tell(handle, *((topic, {"amount": amount}) for topic, amount in changes))
    await tell(handle, ("increment", "much"), ("finish",))
    assert await signals.outcome(handle) == {"final_counter": 13}


async def test_a_counter_answers_its_parent(signals: Running) -> None:
    handle = await signals.start("app:counter_parent", {"name": f"counter-{uuid.uuid4()}"})
    assert await signals.outcome(handle) == {
        "values": [2, 3, 7],
        "refused": "would result in negative value",
        "final_counter": 7,
    }


async def test_a_name_that_is_taken(signals: Running) -> None:
    counter = await signals.start("app:counter_workflow", {"initial": 1})
    handle = await signals.start("app:counter_again", {"name": counter.id})
    pid = signals.pid(counter)
    assert await signals.outcome(handle) == {
        "pid": pid,
        "reused": pid,
        "failed": "AlreadyExists",
        "refused": "AlreadyExists",
    }
    await tell(counter, ("finish",))
    assert await signals.outcome(counter) == {"final_counter": 3}


async def test_a_request_is_answered(signals: Running) -> None:
    target = await signals.start("app:status_workflow")
    caller = await signals.start(
        "app:status_caller", {"target": signals.pid(target), "timeout": "1h"}, wait_timers_out=True
    )
    status = {"status": "processing", "progress": 75}
    assert await signals.outcome(caller) == {"status": status}
    await tell(target, ("stop",))
    assert await signals.outcome(target) == {"answered": 1}


async def test_a_request_is_not_answered(signals: Running) -> None:
    target = await signals.start("app:pong_workflow")
    caller = await signals.start(
        "app:status_caller", {"target": signals.pid(target), "timeout": "100ms"}
    )
    assert await signals.outcome(caller) == {"timed_out": True}
    await target.terminate()


async def test_ping_and_pong(signals: Running) -> None:
    pong = await signals.start("app:pong_workflow")
    ping = await signals.start("app:ping_workflow", {"target": signals.pid(pong)})
    assert await signals.outcome(ping) == {"ok": True, "received": {"echo": "hello"}}
    assert await signals.outcome(pong) == {"answered": signals.pid(ping)}


async def test_nobody_to_ping(signals: Running) -> None:
    nobody = "{app:temporal@app:worker|nobody}"
    ping = await signals.start("app:ping_workflow", {"target": nobody})
    result = await signals.outcome(ping)
    assert not result["ok"]
    assert "workflow" in result["error"]
