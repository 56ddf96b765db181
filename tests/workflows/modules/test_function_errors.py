"""How calls of functions fail, as a workflow sees it. Reference 8.1, 8.6 and 8.7."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

ONCE = {"activity.retry_policy": {"maximum_attempts": 1}}
NOBODY = {"activity.task_queue": "nobody", **ONCE}


class Row(NamedTuple):
    """A call and the error it returns.

    Attributes:
        call: Id, arguments and options.
        kind: The error's kind.
        retryable: Whether it says that a retry can help.
        message: A part of its message.
        details: A part of its details.
    """

    call: dict[str, Any]
    kind: str
    retryable: bool | None
    message: str
    details: Mapping[str, Any] = MappingProxyType({})


def fails(how: Any, **options: Any) -> dict[str, Any]:
    """Call the activity that fails, at most once."""
    return {"id": "app:fail", "args": [how], "options": {**ONCE, **options}}


def naps(**options: Any) -> dict[str, Any]:
    """Call an activity that takes longer than its timeout."""
    return {
        "id": "app:nap",
        "args": ["1s"],
        "options": {**ONCE, **{f"activity.{name}": value for name, value in options.items()}},
    }


LAST = {"_wrapper": "activity", "_retry_state": "MaximumAttemptsReached"}
FINAL = {"_wrapper": "activity", "_retry_state": "NonRetryableFailure"}
TOO_LATE = {"_wrapper": "activity", "_retry_state": "Timeout"}

ROWS = [
    # Error objects keep what they say.
    Row(
        fails({"message": "no such order", "kind": "NotFound", "retryable": False}),
        "NotFound", False, "no such order", FINAL,
    ),
    Row(
        fails({"message": "busy", "kind": "Unavailable", "retryable": True, "details": {"n": 1}}),
        "Unavailable", True, "busy", {"n": 1, **LAST},
    ),
    Row(fails({"message": "odd", "kind": "Conflict"}), "Conflict", None, "odd", LAST),
    Row(fails({"message": "plain"}), "", None, "plain", LAST),
    # A kind that the policy calls final is not tried again.
    Row(
        fails(
            {"message": "lost", "kind": "Conflict", "retryable": True},
            **{"activity.retry_policy": {"non_retryable_error_types": "Conflict"}},
        ),
        "Conflict", True, "lost", FINAL,
    ),
    # Texts are final, crashes are not.
    Row(fails("text", **{"activity.retry_policy": {}}), "Internal", False, "no more", FINAL),
    Row(fails("raise"), "Internal", None, "activities.lua:12: it broke", LAST),
    Row(fails("index"), "Internal", None, "attempt to index a nil value (local 'nothing')", LAST),
    Row(fails("table"), "Internal", None, "(error object is a table value)", {"code": 7, **LAST}),
    # Nobody knows the activity.
    Row(
        {"id": "app:no_such", "options": {}},
        "NotFound", True, "activity type app:no_such is not registered", {"_wrapper": "activity"},
    ),
    # Time limits; for the overall one the servers name different types.
    Row(
        naps(start_to_close_timeout="50ms"),
        "Timeout", False, "timeout", {"timeout_type": "start_to_close", **LAST},
    ),
    Row(naps(heartbeat_timeout=50), "Timeout", False, "timeout", {"timeout_type": "heartbeat"}),
    Row(
        {"options": {**NOBODY, "activity.schedule_to_start_timeout": "50ms"}},
        "Timeout", False, "timeout", {"timeout_type": "schedule_to_start", **TOO_LATE},
    ),
    # What is refused before it is sent.
    Row({"id": ""}, "Invalid", False, "function ID required"),
    Row({"id": "echo"}, "Invalid", False, "namespace required in function ID"),
    Row({"id": ":echo"}, "Invalid", False, "namespace required in function ID"),
    Row({"id": "app:"}, "Invalid", False, "name required in function ID"),
    Row({"id": "app:" + "x" * 1000}, "Invalid", False, "function ID is longer than 1000 bytes"),
    Row(
        {"options": {"activity.start_to_close_timeout": "soon"}},
        "Invalid", False,
        "invalid temporal activity options for app:echo: "
        "activity.start_to_close_timeout must be a duration string (e.g. \"5s\"): "
        'time: invalid duration "soon"',
    ),
    Row(
        {"unsendable": "sparse"},
        "Invalid", False, "failed to convert arguments: cannot encode sparse array",
    ),
    Row({"unsendable": "large"}, "Invalid", False, "exceeds the limit of 2097152 bytes"),
]  # fmt: skip


async def test_errors(modules: Running) -> None:
    handle = await modules.start("app:call_each", [row.call for row in ROWS])
    seen = plain(await handle.result())
    await modules.replay(handle)
    for row, error in zip(ROWS, seen, strict=True):
        assert (error["kind"], error.get("retryable")) == (row.kind, row.retryable), row.call
        assert row.message.lower() in error["message"].lower(), row.call
        details = error.get("details") or {}
        assert {key: details.get(key) for key in row.details} == row.details, row.call
        assert bool(details) == bool(row.details), row.call
