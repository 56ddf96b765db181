"""Every option of reference 8.3: what it accepts, and the error of everything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from runtime_shims.lua import Table, array
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.tables import read_activity_options

TIMEOUTS = (
    "start_to_close_timeout",
    "schedule_to_close_timeout",
    "schedule_to_start_timeout",
    "heartbeat_timeout",
)

ACCEPTED: list[tuple[str, Any, Any]] = [
    ("id", "charge-1", "charge-1"),
    ("task_queue", "slow", "slow"),
    *((name, "1h30m", timedelta(minutes=90)) for name in TIMEOUTS),
    *((name, 250, timedelta(milliseconds=250)) for name in TIMEOUTS),
    ("heartbeat_timeout", 0.5, timedelta(microseconds=500)),
    ("wait_for_cancellation", True, True),
    ("disable_eager_execution", False, False),
    ("versioning_intent", "default", "default"),
    ("versioning_intent", "VERSIONING_INTENT_COMPATIBLE", "compatible"),
    ("versioning_intent", 1, "compatible"),
    ("summary", "charging", "charging"),
    ("retry_policy", Table(), {}),
    ("retry_policy", Table(maximumAttempts=1), {"maximum_attempts": 1}),
    ("retry_policy", Table(initial_interval="-1s", maximum_interval=0), {}),
    (
        "retry_policy",
        Table(non_retryable_error_types=array("NotFound", "Invalid")),
        {"non_retryable_error_types": ["NotFound", "Invalid"]},
    ),
    ("priority", Table(priority_key=1), {"priority_key": 1}),
    (
        "priority",
        Table(fairness_key="tenant", fairness_weight=2.5),
        {"fairness_key": "tenant", "fairness_weight": 2.5},
    ),
]

REFUSED: list[tuple[str, Any, str]] = [
    ("id", 5, "activity.id must be a string, got number"),
    ("id", "", "activity.id cannot be empty"),
    ("task_queue", True, "activity.task_queue must be a string, got boolean"),
    ("task_queue", "", "activity.task_queue cannot be empty"),
    *(
        (
            name,
            Table(),
            f"activity.{name} must be a duration string or milliseconds number, got table",
        )
        for name in TIMEOUTS
    ),
    *(
        (
            name,
            "5",
            f'activity.{name} must be a duration string (e.g. "5s"): '
            'time: missing unit in duration "5"',
        )
        for name in TIMEOUTS
    ),
    *((name, "-5s", f"activity.{name} must not be negative") for name in TIMEOUTS),
    *(
        (name, "yes", f"activity.{name} must be a boolean, got string")
        for name in ("wait_for_cancellation", "disable_eager_execution")
    ),
    ("versioning_intent", "pinned", 'activity.versioning_intent has invalid value "pinned"'),
    ("versioning_intent", Table(), "activity.versioning_intent must be enum string/int, got table"),
    ("summary", 7, "activity.summary must be a string, got number"),
    ("retry_policy", 3, "activity.retry_policy must be a table/map, got number"),
    (
        "retry_policy",
        Table(initial_interval=True),
        "activity.retry_policy.initial_interval must be a duration string or milliseconds number, "
        "got boolean",
    ),
    (
        "retry_policy",
        Table(backoff_coefficient="2"),
        "activity.retry_policy.backoff_coefficient must be a number, got string",
    ),
    (
        "retry_policy",
        Table(maximum_attempts=2.5),
        "activity.retry_policy.maximum_attempts must be an integer, got 2.5",
    ),
    (
        "retry_policy",
        Table(non_retryable_error_types=array("NotFound", 5)),
        "activity.retry_policy.non_retryable_error_types[2] must be a string, got number",
    ),
    (
        "retry_policy",
        Table(maximum_attempts=2**31),
        "activity.retry_policy.maximum_attempts is out of range",
    ),
    (
        "retry_policy",
        Table(backoff_coefficient=float("nan")),
        "activity.retry_policy.backoff_coefficient must be a finite number",
    ),
    (
        "priority",
        Table(fairness_weight=float("inf")),
        "activity.priority.fairness_weight must be a finite number",
    ),
    ("priority", "high", "activity.priority must be a table/map, got string"),
    (
        "priority",
        Table(priority_key=1.5),
        "activity.priority.priority_key must be an integer, got 1.5",
    ),
]


@pytest.mark.parametrize("prefix", ["activity", "temporal.activity"])
@pytest.mark.parametrize(("name", "given", "expected"), ACCEPTED)
def test_accepted(prefix: str, name: str, given: Any, expected: Any) -> None:
    assert read_activity_options({f"{prefix}.{name}": given}) == {name: expected}


@pytest.mark.parametrize("prefix", ["activity", "temporal.activity"])
@pytest.mark.parametrize(("name", "given", "message"), REFUSED)
def test_refused(prefix: str, name: str, given: Any, message: str) -> None:
    with pytest.raises(OptionError) as refusal:
        read_activity_options({f"{prefix}.{name}": given})
    assert str(refusal.value) == message
