"""Messages of workflows to processes of ordinary code: answers, their order, and who is gone."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from temporalio.worker import Worker

from runtime_shims.execution import Execution, activate
from runtime_shims.mailbox import Mailbox
from runtime_shims.process_host import ProcessHost
from runtime_shims.program import run_program
from runtime_shims.temporal.delivery import delivery_activity, node_queue
from tests.workflows.messages.starting import (
    LIMIT,
    Handle,
    events_of,
    late_worker,
    pid_of,
    result_of,
    run,
    start,
)
from tests.workflows.running import Running, plain

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

NODE = "n1"


class Node:
    """A node with its processes: what polls the node's queue and runs Lua beside it."""

    def __init__(self, project: Running) -> None:
        self._project = project
        self._mailboxes: dict[str, Mailbox] = {}

    def find(self, pid: str) -> Mailbox | None:
        return self._mailboxes.get(pid)

    def asker(self, answers: int) -> tuple[Execution, asyncio.Task[Any]]:
        """Run a process that ends after so many answers; return it and its end."""
        generated = self._project.generated
        entry = generated.function(generated.entry("app:asker"))
        execution = ProcessHost(entry, {}).execution
        execution.pid = f"{{{NODE}@app:asker|{uuid.uuid4()}}}"
        self._mailboxes[execution.pid] = execution.mailbox
        task = asyncio.create_task(run_program(execution, entry, [answers]))
        task.add_done_callback(lambda _: self._mailboxes.pop(execution.pid))
        return execution, task


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def node(messages: Running) -> AsyncIterator[Node]:
    """A node that is up."""
    made = Node(messages)
    queue = node_queue(NODE)
    async with Worker(messages.client, task_queue=queue, activities=[delivery_activity(made.find)]):
        yield made


async def ask(asker: Execution, handle: Handle, *questions: tuple[str, Any]) -> None:
    """Send messages to a workflow in the name of a process."""
    with activate(asker):
        for topic, value in questions:
            await handle.signal(topic, value)


async def test_a_request_and_its_reply(messages: Running, node: Node) -> None:
    asker, answers = node.asker(4)
    counter = await start(messages, "counter", {"initial": 1})
    await ask(asker, counter, ("increment", {"amount": 2}), ("finish", None))
    assert await result_of(messages, counter) == {"final_counter": 3}
    received = plain(await asyncio.wait_for(answers, LIMIT))
    assert [(a["topic"], a.get("values")) for a in received] == [
        ("ack", None),
        ("ok", [{"value": 3}]),
        ("ack", None),
        ("ok", [{"message": "finishing"}]),
    ]
    assert {a["from"] for a in received} == {pid_of(counter)}


ANSWERS: list[tuple[str, list[Any] | None]] = [
    *[("ack", None), ("ok", [{"value": 5}])],
    *[("ack", None), ("ok", [{"value": 8}])],
    ("nak", ["amount must be a number"]),
    *[("ack", None), ("ok", [{"value": 12}])],
    *[("ack", None), ("ok", [{"value": 6}])],
    ("nak", ["would result in negative value"]),
    *[("ack", None), ("ok", [{"value": 4}])],
    *[("ack", None), ("ok", [{"message": "finishing"}])],
]


async def test_queued_requests_are_worked_off_before_another_coroutine_goes_on(
    messages: Running, node: Node
) -> None:
    asker, answers = node.asker(len(ANSWERS))
    queue = f"counter-{uuid.uuid4()}"
    counter = await messages.client.start_workflow(
        "app:counter", {"initial": 0}, id=queue, task_queue=queue
    )
    await ask(
        asker,
        counter,
        ("increment", {"amount": 5}),
        ("decrement", {"amount": 6}),
        ("increment", {"amount": 3}),
        ("finish", None),
        ("increment", "many"),
        ("decrement", {"amount": 7}),
        ("decrement", {"amount": 2}),
        ("increment", {"amount": 4}),
    )
    # Without a cache, so that each delivery's end replays the run from its start.
    async with late_worker(messages, queue, max_cached_workflows=0):
        assert await result_of(messages, counter) == {"final_counter": 4}
        received = plain(await asyncio.wait_for(answers, LIMIT))
    assert [(a["topic"], a.get("values")) for a in received] == ANSWERS
    # The program never waited for anything else.
    assert len(await events_of(counter, "activity_task_scheduled")) == len(ANSWERS)


async def test_a_process_that_has_ended(messages: Running, node: Node) -> None:
    asker, answers = node.asker(0)
    await answers
    answer = await run(messages, "sender", [{"to": asker.pid, "topic": "t"}])
    text = f"process {asker.pid} does not exist"
    assert answer == [{"error": {"kind": "NotFound", "retryable": False, "message": text}}]


async def test_a_node_that_does_not_answer(messages: Running) -> None:
    pid = "{gone@app:asker|0x00001}"
    answer = await run(messages, "sender", [{"to": pid, "topic": "t"}])
    text = f"node gone of process {pid} does not answer"
    assert answer == [{"error": {"kind": "Unavailable", "retryable": True, "message": text}}]


async def test_values_on_the_way_to_a_process(messages: Running, node: Node) -> None:
    asker, answers = node.asker(2)
    sends = [
        {"to": asker.pid, "topic": "one", "values": [{"a": [1, 2.5]}]},
        {"to": asker.pid, "topic": "two", "values": [False, "x"]},
    ]
    assert await run(messages, "sender", sends) == [{"value": True}] * 2
    received = plain(await asyncio.wait_for(answers, LIMIT))
    sent = [(send["topic"], send["values"]) for send in sends]
    assert [(answer["topic"], answer["values"]) for answer in received] == sent
