"""`process.send` of a workflow: every row of the routing table, and what goes over the wire."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.workflows.messages.starting import events_of, pid_of, result_of, run, start
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

NO_WORKFLOW = ("NotFound", False, "unknown external workflow execution")
LONG = "x" * 1001


def refused(kind: str, retryable: bool, message: str) -> dict[str, Any]:
    return {"error": {"kind": kind, "retryable": retryable, "message": message}}


REFUSALS = [
    ({"to": "{app:temporal@app:worker|nobody}", "topic": "t"}, NO_WORKFLOW),
    ({"to": "{app:temporal@elsewhere|nobody}", "topic": "t"}, NO_WORKFLOW),
    ({"to": "{app:worker|nobody}", "topic": "t"}, NO_WORKFLOW),
    ({"to": "{temporal|nobody}", "topic": "t"}, NO_WORKFLOW),
    # What the server would never answer: it fails the workflow's task over and over.
    ({"to": "{app:temporal@app:worker|}", "topic": "t"}, NO_WORKFLOW),
    ({"to": f"{{temporal|{LONG}}}", "topic": "t"}, NO_WORKFLOW),
    (
        {"to": "{temporal|nobody}", "topic": LONG},
        ("Invalid", False, "topic is longer than 1000 bytes"),
    ),
    (
        {"to": "nobody", "topic": "t"},
        ("NotFound", False, "could not resolve 'nobody' as PID or registered name"),
    ),
    (
        {"to": "{nobody}", "topic": "t"},
        ("NotFound", False, "could not resolve '{nobody}' as PID or registered name"),
    ),
    (
        {"to": "{temporal|nobody}", "topic": "@pid/inbox"},
        ("Invalid", False, "cannot send to @ topics"),
    ),
    (
        {"to": "{app:handler|0x00001}", "topic": "t"},
        ("NotFound", False, "could not resolve '{app:handler|0x00001}': it names no node"),
    ),
    (
        {"to": "{app:elsewhere@app:other|nobody}", "topic": "t"},
        (
            "Internal",
            False,
            "process.send to a workflow of another client, app:elsewhere, "
            "not supported in workflow context",
        ),
    ),
    ({"to": "{update|u-1}", "topic": "ack"}, ("NotFound", False, "unknown update: u-1")),
]


async def test_refusals(messages: Running) -> None:
    answers = await run(messages, "sender", [send for send, _ in REFUSALS])
    assert answers == [refused(*error) for _, error in REFUSALS]


async def test_a_closed_workflow_is_a_missing_one(messages: Running) -> None:
    closed = await start(messages, "sender", [])
    await closed.result()
    (answer,) = await run(messages, "sender", [{"to": pid_of(closed), "topic": "t"}])
    assert answer == refused(*NO_WORKFLOW)


async def test_an_empty_topic_sends_nothing(messages: Running) -> None:
    sends = [{"to": "{temporal|nobody}", "topic": ""}]
    assert await run(messages, "sender", sends) == [{"value": True}]


async def test_a_message_on_the_wire(messages: Running) -> None:
    receiver = await start(messages, "collector")
    to = pid_of(receiver)
    sends = [
        {"to": to, "topic": "none"},
        {"to": to, "topic": "one", "values": [{"a": [1, 2.5]}]},
        {"to": to, "topic": "two words", "values": ["x", False]},
        {"to": to, "topic": "stop"},
    ]
    context = {"tenant": "t-1"}
    sender = await start(messages, "sender", sends, context=context)
    assert await result_of(messages, sender) == [{"value": True}] * len(sends)
    own = pid_of(sender)
    received = await result_of(messages, receiver)
    assert [(m["topic"], m["from"], m.get("values")) for m in received["mail"]] == [
        ("none", own, None),
        ("one", own, [{"a": [1, 2.5]}]),
        ("two words", own, ["x", False]),
    ]
    assert received["mail"][0]["text"] == "process.Message{topic=none}"
    assert received["context"] == []
    assert received["same_channel"]
    signals = [
        event.workflow_execution_signaled_event_attributes
        for event in await events_of(receiver, "workflow_execution_signaled")
    ]
    assert [[p.data for p in signal.input.payloads] for signal in signals] == [
        [],
        [b'{"a":[1,2.5]}'],
        [b'"x"', b"false"],
        [],
    ]
    header = json.loads(signals[0].header.fields["wippy-context"].data)
    assert header == {"tenant": "t-1", "temporal.signal.from": own}


async def test_messages_to_itself(messages: Running) -> None:
    handle = await start(messages, "selfish", 200)
    assert await result_of(messages, handle) == {"ordered": True, "only_itself": True}
    history = await handle.fetch_history()
    # No command at all: one task from the start to the result.
    assert len(history.events) == 5


async def test_no_limit_drops_messages_to_itself(messages: Running) -> None:
    result = await run(messages, "selfish", 10_500)
    assert result == {"ordered": True, "only_itself": True}


async def test_ping_and_pong(messages: Running) -> None:
    ponger = await start(messages, "ponger")
    pinger = await start(messages, "pinger", {"target": pid_of(ponger)})
    assert await result_of(messages, pinger) == {
        "ok": True,
        "received": {"echo": "hello", "from": pid_of(ponger)},
    }
    assert await result_of(messages, ponger) == pid_of(pinger)
