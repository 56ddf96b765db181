"""`process.cancel` and `process.terminate` of a workflow, on itself and on others."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import Any

import pytest
from temporalio.client import WorkflowFailureError
from temporalio.exceptions import CancelledError, TerminatedError
from temporalio.testing import ActivityEnvironment

from runtime_shims.temporal.system_activities import system_activities
from tests.workflows.messages.starting import (
    LIMIT,
    Handle,
    events_of,
    pid_of,
    replay,
    result_of,
    run,
    start,
)
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

DONE = [{"value": True}]


def refused(kind: str, retryable: bool, message: str) -> dict[str, Any]:
    return {"error": {"kind": kind, "retryable": retryable, "message": message}}


async def cause_of(project: Running, handle: Handle) -> BaseException | None:
    """Return why a run failed, after a replay."""
    with pytest.raises(WorkflowFailureError) as failure:
        await asyncio.wait_for(handle.result(), LIMIT)
    await replay(project, handle)
    return failure.value.cause


# The argument of cancel, and what the CANCEL event says of it. Reference 3.12.
REASONS: list[tuple[Any, dict[str, Any]]] = [
    (None, {}),
    ("", {}),
    ("no longer needed", {"reason": "no longer needed"}),
    ("with reason: x", {"reason": "with reason: x"}),
    ("1h", {"deadline": "1h"}),
    (3_600_000, {"deadline": "1h0m0s"}),
    (90_000.5, {"deadline": "1m30.0005s"}),
]


@pytest.mark.parametrize(("argument", "expected"), REASONS)
async def test_cancel_is_an_event(
    messages: Running, argument: Any, expected: dict[str, Any]
) -> None:
    target = await start(messages, "awaits_cancel")
    order = {"how": "cancel", "pid": pid_of(target), "argument": argument}
    assert await run(messages, "stopper", [order]) == DONE
    event = await result_of(messages, target)
    assert event.pop("at").endswith("Z")
    assert event == {"kind": "pid.cancel", "from": "{|topology}", **expected}


async def test_a_deadline_closes_a_run_that_goes_on(messages: Running) -> None:
    target = await start(messages, "ignores_cancel")
    order = {"how": "cancel", "pid": pid_of(target), "argument": "50ms"}
    assert await run(messages, "stopper", [order]) == DONE
    assert isinstance(await cause_of(messages, target), CancelledError)


async def test_terminate_lets_no_code_run(messages: Running) -> None:
    target = await start(messages, "awaits_cancel")
    order = {"how": "terminate", "pid": pid_of(target)}
    stopper = await start(messages, "stopper", [order])
    assert await result_of(messages, stopper) == DONE
    assert isinstance(await cause_of(messages, target), TerminatedError)
    (event,) = await events_of(target, "workflow_execution_terminated")
    assert event.workflow_execution_terminated_event_attributes.reason == "process.terminate"


async def test_a_workflow_that_cancels_itself(messages: Running) -> None:
    order = {"how": "cancel", "pid": "own", "argument": "enough"}
    (answer,) = await run(messages, "stopper", [order])
    event = answer.pop("event")
    assert (answer, event["kind"], event["reason"]) == ({"value": True}, "pid.cancel", "enough")


async def test_a_workflow_that_terminates_itself(messages: Running) -> None:
    handle = await start(messages, "stopper", [{"how": "terminate", "pid": "own"}])
    assert isinstance(await cause_of(messages, handle), TerminatedError)


UNKNOWN = refused("NotFound", False, "unknown external workflow execution")
UNRESOLVED = refused("NotFound", False, "could not resolve 'x' as PID or registered name")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"how": "cancel", "pid": "{temporal|nobody}"}, UNKNOWN),
        ({"how": "cancel", "pid": "{temporal|}"}, UNKNOWN),
        ({"how": "cancel", "pid": "x"}, UNRESOLVED),
        (
            {"how": "cancel", "pid": "{n1@app:handler|0x00001}"},
            refused(
                "Internal",
                False,
                "process.cancel of {n1@app:handler|0x00001}, which is no workflow, "
                "not supported in workflow context",
            ),
        ),
        ({"how": "terminate", "pid": "{temporal|}"}, UNKNOWN),
        ({"how": "terminate", "pid": "x"}, UNRESOLVED),
        (
            {"how": "terminate", "pid": "{temporal|nobody}"},
            refused("NotFound", False, "workflow not found for ID: nobody"),
        ),
        (
            {"how": "terminate", "pid": "{update|u-1}"},
            refused(
                "Internal",
                False,
                "process.terminate of {update|u-1}, which is no workflow, "
                "not supported in workflow context",
            ),
        ),
    ],
)
async def test_refusals(messages: Running, order: dict[str, Any], expected: dict[str, Any]) -> None:
    assert await run(messages, "stopper", [order]) == [expected]


async def test_a_closed_workflow(messages: Running) -> None:
    closed = await start(messages, "sender", [])
    await closed.result()
    pid = pid_of(closed)
    orders = [{"how": "cancel", "pid": pid}, {"how": "terminate", "pid": pid}]
    cancelled, terminated = await run(messages, "stopper", orders)
    # A request to cancel what has ended is met already.
    assert cancelled == {"value": True}
    assert terminated == refused("NotFound", False, "workflow execution already completed")


async def test_a_termination_asked_for_twice_is_one(messages: Running) -> None:
    """A worker may die between the server's answer and its record, and ask again."""
    target = await start(messages, "awaits_cancel")
    terminate = next(
        each for each in system_activities(messages.client) if each.__name__ == "terminate"
    )
    environment = ActivityEnvironment()
    for _ in range(2):
        assert await environment.run(terminate, target.id) is None
    environment.info = dataclasses.replace(environment.info, activity_id="another")
    refused = await environment.run(terminate, target.id)
    assert list(refused.values()) == ["NotFound", "workflow execution already completed"]
    missing = await environment.run(terminate, "nobody")
    assert list(missing.values()) == ["NotFound", "workflow not found for ID: nobody"]
