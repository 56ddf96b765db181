"""Children of a workflow: their start, their ends as events, startup messages and names."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from temporalio import workflow
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from tests.workflows.messages.starting import events_of, pid_of, result_of, run, start, until
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

CHILD = {"id": "app:child"}
FOREIGN_QUEUE = "foreign"


@workflow.defn(name="Foreign", sandboxed=False)
class Foreign:
    """A workflow of another SDK's making: it closes as cancelled when it is asked to."""

    @workflow.run
    async def run(self) -> None:
        await asyncio.sleep(3600)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def family(messages: Running) -> AsyncIterator[Running]:
    """The project, with a worker of foreign code beside it."""
    async with AsyncExitStack() as stack:
        runner = UnsandboxedWorkflowRunner()
        foreign = Worker(
            messages.client,
            task_queue=FOREIGN_QUEUE,
            workflows=[Foreign],
            workflow_runner=runner,
        )
        await stack.enter_async_context(foreign)
        yield messages


def failed(kind: str, retryable: bool | None, message: str) -> dict[str, Any]:
    shown = {"kind": kind, "retryable": retryable, "message": message}
    return {key: value for key, value in shown.items() if value is not None}


# The order to the parent, and what it sees when the child ends. Reference 5, 8.5 and 8.6.
ENDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a value": ({"input": {"value": {"a": [1]}}}, {"value": {"a": [1]}}),
    "no value": ({"input": {}}, {}),
    "a failed status is a value": (
        {"input": {"value": {"status": "failed"}}},
        {"value": {"status": "failed"}},
    ),
    "an error object": (
        {"input": {"kind": "NotFound", "retryable": False}},
        {"error": failed("NotFound", False, "child failed"), "sku": "x"},
    ),
    "an error object that says nothing of a retry": (
        {"input": {"kind": "Conflict"}},
        {"error": failed("Conflict", None, "child failed"), "sku": "x"},
    ),
    "an error text": (
        {"input": {"text": "out of stock"}},
        {"error": failed("Internal", False, "out of stock")},
    ),
    "a raised error": (
        {"input": {"raise": "broken"}},
        {"error": failed("Internal", None, "children.lua:128: broken")},
    ),
    "terminated": (
        {"input": {"delay": "1h"}, "stop": "terminate"},
        {"error": failed("Canceled", False, "workflow terminated")},
    ),
    "cancelled, and taking it as an event": (
        {"input": {"events": True}, "stop": "cancel"},
        {"value": {"kind": "pid.cancel", "from": "{|topology}"}},
    ),
    "closed as cancelled": (
        {"id": "Foreign", "host": FOREIGN_QUEUE, "stop": "cancel"},
        {"error": failed("Canceled", False, "operation canceled")},
    ),
    "timed out": (
        {"input": {"delay": "1h"}, "options": {"workflow.run_timeout": 100}},
        {
            "error": failed("Timeout", False, "Timed out"),
            "timeout_type": "start_to_close",
        },
    ),
    "continued as new": ({"input": {"upgrades": 2, "value": "done"}}, {"value": "done"}),
    "an unknown type": (
        {"id": "app:nobody"},
        {"error": failed("NotFound", True, "workflow type app:nobody is not registered")},
    ),
}


@pytest.mark.parametrize("case", ENDS)
async def test_the_end_of_a_child(family: Running, case: str) -> None:
    order, expected = ENDS[case]
    event = await run(family, "parent", {**CHILD, **order})
    pid = event.pop("pid")
    host = order.get("host", "app:worker")
    assert pid.startswith(f"{{app:temporal@{host}|")
    assert event.pop("at") > 1.7e9
    if isinstance(value := event.get("value"), dict):
        value.pop("at", None)
    wrapper = {"wrapper": "child_workflow"} if "error" in expected else {}
    common = {"same_channel": True, "is_exit": True, "from_child": True}
    assert event == {**common, **wrapper, **expected}


SPAWNS = ("spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored")


@pytest.mark.parametrize("plain", [True, False], ids=["process", "spawner"])
@pytest.mark.parametrize("how", SPAWNS)
async def test_the_spawn_functions_are_equivalent(family: Running, how: str, plain: bool) -> None:
    order = {**CHILD, "how": how, "plain": plain, "input": {"value": how}}
    event = await run(family, "parent", order)
    assert (event["is_exit"], event["from_child"], event["value"]) == (True, True, how)


async def test_exits_come_in_the_order_of_the_ends(family: Running) -> None:
    ended = await run(family, "siblings", ["900ms", "1ms", "450ms"])
    assert ended == [{"child": n, "value": n} for n in (2, 3, 1)]


EXECS = [
    ({"plain": True, "input": {"value": 7}}, {"value": 7}),
    ({"input": {"value": 7}}, {"value": 7}),
    ({"input": {"upgrades": 1, "value": 8}}, {"value": 8}),
    (
        {"plain": True, "input": {"kind": "NotFound", "retryable": False}},
        {"error": failed("NotFound", False, "child failed")},
    ),
    (
        {"messages": [{"topic": "note", "values": [1]}], "input": {"notes": 1}},
        {"value": [{"from": "own", "values": [1]}]},
    ),
    (
        {"options": {"workflow.id": 5}},
        {
            "error": failed(
                "Invalid",
                False,
                "invalid temporal child workflow options for RenamedChild: "
                "workflow.id must be a string, got number",
            )
        },
    ),
]


@pytest.mark.parametrize(("order", "expected"), EXECS)
async def test_exec(family: Running, order: dict[str, Any], expected: dict[str, Any]) -> None:
    handle = await start(family, "executor", {**CHILD, **order})
    answer = await result_of(family, handle)
    if isinstance(value := answer.get("value"), list):
        for note in value:
            note["from"] = "own" if note["from"] == pid_of(handle) else note["from"]
    assert answer == expected


async def test_a_taken_id(family: Running) -> None:
    running = await start(family, "child", {"delay": "1h"}, id=f"taken-{uuid.uuid4()}")
    taken = failed("AlreadyExists", False, f"workflow {running.id} already started")
    for order in ({"options": {"workflow.id": running.id}}, {"name": running.id}):
        assert await run(family, "parent", {**CHILD, **order}) == {"error": taken}
        assert await run(family, "executor", {**CHILD, **order}) == {"error": taken}
    joined = {"name": running.id, "options": {"workflow.id_conflict_policy": "use_existing"}}
    joining = await run(family, "parent", {**CHILD, **joined, "leave": True})
    assert joining == {"pid": pid_of(running)}
    replacing = {"workflow.id_conflict_policy": "terminate_existing"}
    order = {**CHILD, "name": running.id, "options": replacing, "input": {"value": "new"}}
    event = await run(family, "parent", order)
    assert (event["pid"], event["value"]) == (pid_of(running), "new")


async def test_the_own_id_is_taken(family: Running) -> None:
    own = f"own-{uuid.uuid4()}"
    cases = {
        "fail": failed("AlreadyExists", False, f"workflow {own} already started"),
        "use_existing": failed("AlreadyExists", False, f"workflow {own} already started"),
        "terminate_existing": failed(
            "Invalid",
            False,
            "invalid temporal child workflow options for RenamedChild: "
            "workflow.id of a child cannot be that of the parent it would terminate",
        ),
    }
    for policy, error in cases.items():
        order = {**CHILD, "name": own, "options": {"workflow.id_conflict_policy": policy}}
        assert await run(family, "parent", order, id=own) == {"error": error}


async def test_startup_messages(family: Running) -> None:
    name = f"notes-{uuid.uuid4()}"
    handle = await start(family, "family_mail", name, context={"tenant": "t"})
    result = await result_of(family, handle)
    own = pid_of(handle)
    assert result.pop("notes") == [
        {"from": own, "values": [1, "a"]},
        {"from": own, "values": []},
        {"from": own, "values": [3]},
        {"from": own, "values": [4]},
    ]
    refusal = failed("AlreadyExists", False, f"workflow {name} already started")
    assert result == {"same": True, "third": {"error": refusal}, "own": own}


async def test_a_child_that_ends_before_its_messages_come(family: Running) -> None:
    messages = [{"topic": "note", "values": [number]} for number in range(20)]
    order = {**CHILD, "input": {"value": "early"}, "messages": messages}
    event = await run(family, "parent", order)
    assert (event["from_child"], event["value"]) == (True, "early")


@pytest.mark.parametrize(
    ("policy", "status"), [("terminate", "TERMINATED"), ("abandon", "RUNNING")]
)
async def test_what_becomes_of_children_when_the_parent_closes(
    family: Running, policy: str, status: str
) -> None:
    options = {"workflow.parent_close_policy": policy}
    order = {**CHILD, "input": {"delay": "1h"}, "options": options, "leave": True}
    started = await run(family, "parent", order)
    child = family.client.get_workflow_handle(started["pid"].partition("|")[2][:-1])
    if status == "TERMINATED":
        await until(family, child, "workflow_execution_terminated")
    description = await child.describe(rpc_timeout=timedelta(seconds=5))
    assert description.status is not None
    assert description.status.name == status


async def test_a_parent_that_closes_asks_its_children_to_end(family: Running) -> None:
    options = {"workflow.parent_close_policy": "request_cancel"}
    order = {**CHILD, "input": {"events": True}, "options": options, "leave": True}
    started = await run(family, "parent", order)
    child = family.client.get_workflow_handle(started["pid"].partition("|")[2][:-1])
    event = await result_of(family, child)
    assert event["kind"] == "pid.cancel"


async def test_the_queue_of_a_child(family: Running) -> None:
    """The host wins over the option, and without a host the option over the parent's queue."""
    queues = {
        ("app:worker", "elsewhere"): "messages",
        ("raw-queue", "elsewhere"): "raw-queue",
        ("", "elsewhere"): "elsewhere",
        ("", None): "messages",
    }
    for (host, queue), expected in queues.items():
        options = {"workflow.task_queue": queue} if queue else {}
        order = {**CHILD, "host": host, "options": options, "leave": True}
        handle = await start(family, "parent", order)
        started = await result_of(family, handle)
        assert started["pid"].startswith(f"{{app:temporal@{host or 'app:worker'}|")
        (event,) = await events_of(handle, "start_child_workflow_execution_initiated")
        attributes = event.start_child_workflow_execution_initiated_event_attributes
        assert attributes.task_queue.name == expected


async def test_context_of_children_and_their_mail(family: Running) -> None:
    order = {
        "id": "app:collector",
        "context": {"request": "r-1", "tenant": "other"},
        "messages": [{"topic": "note", "values": [1]}, {"topic": "stop", "values": []}],
    }
    handle = await start(family, "parent", order, context={"tenant": "t", "user": "u"})
    event = await result_of(family, handle)
    context = {"request": "r-1", "tenant": "other", "user": "u"}
    assert event["value"]["context"] == context
    assert [mail["from"] for mail in event["value"]["mail"]] == [pid_of(handle)]
    child = family.client.get_workflow_handle(event["pid"].partition("|")[2][:-1])
    for signal in await events_of(child, "workflow_execution_signaled"):
        attributes = signal.workflow_execution_signaled_event_attributes
        header = json.loads(attributes.header.fields["wippy-context"].data)
        assert header == {**context, "temporal.signal.from": pid_of(handle)}
