"""The mailbox of a workflow: what comes before the first subscription, modes, and load."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from temporalio.api.common.v1 import Header, Payloads, RetryPolicy, WorkflowType
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import StartWorkflowExecutionRequest

from runtime_shims.codec.decode import decode_json
from runtime_shims.temporal.headers import STARTUP
from runtime_shims.temporal.payloads import to_payload
from tests.workflows.messages.starting import (
    Handle,
    events_of,
    late_worker,
    replay,
    result_of,
    start,
)
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

SENDERS = 20
MOST = 10_000  # signals the server takes for one run


async def test_mail_before_the_first_subscription(messages: Running) -> None:
    options: dict[str, Any] = {"start_signal": "job", "start_signal_args": [1]}
    order = {"wait": "200ms", "raw": 3, "messages": 2}
    handle = await start(messages, "late_listener", order, **options)
    await handle.signal("other", "kept")
    await handle.signal("@pid/inbox", "ignored")
    await handle.signal("job")
    await handle.signal("job", args=["two", [3]])
    await handle.signal("job", {"four": 4})
    await handle.signal("job", 5)
    await handle.signal("job", args=[6, [7]])
    await handle.signal("job", "buffered")
    await handle.signal("job", "back to the inbox")
    result = await result_of(messages, handle)
    assert result["raw"] == [
        {"value": 1, "ok": True},
        {"ok": True},
        {"value": ["two", [3]], "ok": True},
    ]
    assert result["same"]
    # It was in the channel's buffer already when the mode changed.
    assert result["buffered"] == {"four": 4}
    assert result["messages"] == [
        {"topic": "job", "from": "", "values": [5], "text": "process.Message{topic=job}"},
        {"topic": "job", "from": "", "values": [6, [7]], "text": "process.Message{topic=job}"},
    ]
    assert (result["closed"], result["again"]) == (True, False)
    assert result["reason"] == "channel not found"
    assert result["last"]["values"] == ["buffered"]
    assert result["drained"]
    fallback = [(message["topic"], message["values"]) for message in result["fallback"]]
    assert fallback == [("other", ["kept"]), ("job", ["back to the inbox"])]


async def send_numbers(handle: Handle, sender: int, count: int) -> None:
    """Send the numbers of one sender, each when the server has taken the one before."""
    for number in range(count):
        await handle.signal("number", sender * MOST + number)


@pytest.mark.parametrize("count", [1_000, pytest.param(MOST, marks=pytest.mark.soak)])
async def test_a_flood_of_signals(messages: Running, count: int) -> None:
    """All of them are there before the first task, the most that one task can bring."""
    queue = f"flood-{count}"
    handle = await messages.client.start_workflow("app:flood", count, id=queue, task_queue=queue)
    senders = (send_numbers(handle, sender, count // SENDERS) for sender in range(SENDERS))
    await asyncio.gather(*senders)
    async with late_worker(messages, queue):
        received = await result_of(messages, handle)
    signals = await events_of(handle, "workflow_execution_signaled")
    sent = [
        int(event.workflow_execution_signaled_event_attributes.input.payloads[0].data)
        for event in signals
    ]
    assert len(sent) == count
    assert received == sent
    for sender in range(SENDERS):
        own = [number for number in received if number // MOST == sender]
        assert own == sorted(own)
    tasks = await events_of(handle, "workflow_task_completed")
    assert len(tasks) == 1


async def test_mail_in_the_start_header_is_for_the_first_run(messages: Running) -> None:
    """The server copies the header to every attempt, as it does to every run of a schedule."""
    batch = to_payload(decode_json(b'[["first",[1]],["second",[]],["@x",[]],["third",[2,3]]]'))
    request = StartWorkflowExecutionRequest(
        namespace=messages.client.namespace,
        workflow_id="header",
        request_id="header",
        workflow_type=WorkflowType(name="app:reader"),
        task_queue=TaskQueue(name="messages"),
        input=Payloads(payloads=[to_payload(2)]),
        header=Header(fields={STARTUP: batch}),
        retry_policy=RetryPolicy(maximum_attempts=2),
    )
    started = await messages.client.workflow_service.start_workflow_execution(request)
    first = messages.client.get_workflow_handle("header", run_id=started.run_id)
    result = await result_of(messages, messages.client.get_workflow_handle("header"))
    assert result == {"topics": [], "attempt": 2}
    first = messages.client.get_workflow_handle("header", run_id=started.run_id)
    await replay(messages, first)
    (failed,) = await events_of(first, "workflow_execution_failed")
    failure = failed.workflow_execution_failed_event_attributes.failure
    assert failure.message == "first second third"


async def test_startup_batches(messages: Running) -> None:
    """A batch is its messages; what only has its name is a message like any other."""
    batch = [["one", [1]], ["none", []], ["@reserved", [0]], ["two", ["a", {"b": [2]}]]]
    handle = await start(
        messages, "collector", start_signal=STARTUP, start_signal_args=[decode_json(json_of(batch))]
    )
    await handle.signal(STARTUP)
    for malformed in ("text", [["topic"]], [[1, []]], [["topic", 1]]):
        await handle.signal(STARTUP, decode_json(json_of(malformed)))
    await handle.signal(STARTUP, args=[1, 2])
    await handle.signal("stop")
    result = await result_of(messages, handle)
    assert [(mail["topic"], mail.get("values")) for mail in result["mail"]] == [
        ("one", [1]),
        ("none", None),
        ("two", ["a", {"b": [2]}]),
        (STARTUP, None),
        (STARTUP, ["text"]),
        (STARTUP, [[["topic"]]]),
        (STARTUP, [[[1, []]]]),
        (STARTUP, [[["topic", 1]]]),
        (STARTUP, [1, 2]),
    ]


def json_of(value: Any) -> bytes:
    return json.dumps(value).encode()
