"""Option tables: every type of reference 3.8 and 8.3, its result and its error text."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

import pytest

from runtime_shims.lua import Table, array
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.tables import read_activity_options, read_workflow_options


def seconds(value: float) -> timedelta:
    return timedelta(seconds=value)


WORKFLOW = [
    ("id", "order-1", "order-1"),
    ("execution_timeout", "24h", seconds(86400)),
    ("run_timeout", "1h30m", seconds(5400)),
    ("task_timeout", 1500, seconds(1.5)),
    ("start_delay", 0.5, seconds(0.0005)),
    ("id_conflict_policy", "fail", "fail"),
    ("id_conflict_policy", "Use-Existing", "use_existing"),
    ("id_conflict_policy", "WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING", "terminate_existing"),
    ("id_conflict_policy", 1, "fail"),
    ("id_reuse_policy", "reject_duplicate", "reject_duplicate"),
    ("id_reuse_policy", 4.0, "terminate_if_running"),
    ("parent_close_policy", "request_cancel", "request_cancel"),
    ("execution_error_when_already_started", True, True),
    ("cron_schedule", "0 */6 * * *", "0 */6 * * *"),
    ("memo", Table(source="api", gone=None), {"source": "api"}),
    ("summary", "s", "s"),
    ("static_summary", "s", "s"),
    ("priority", Table(priority_key=3, fairness_key="k"), {"priority_key": 3, "fairness_key": "k"}),
    ("versioning_override", "auto_upgrade", {"mode": "auto_upgrade"}),
    (
        "search_attributes",
        Table(s="x", b=True, i=3, f=3.0, d=1.5, l=array("a", "b")),
        [
            ("b", "Bool", True),
            ("d", "Double", 1.5),
            ("f", "Int", 3),
            ("i", "Int", 3),
            ("l", "KeywordList", ["a", "b"]),
            ("s", "Keyword", "x"),
        ],
    ),
    (
        "retry_policy",
        Table(
            initial_interval=1000,
            backoffCoefficient=2.0,
            MAXIMUM_INTERVAL="5m",
            maximum_attempts=3.0,
            non_retryable_error_types="NotFound",
        ),
        {
            "initial_interval": seconds(1),
            "backoff_coefficient": 2.0,
            "maximum_interval": seconds(300),
            "maximum_attempts": 3,
            "non_retryable_error_types": ["NotFound"],
        },
    ),
    ("retry_policy", Table(), {}),
    ("retry_policy", Table(initial_interval=0), {}),
    ("retry_policy", Table(initial_interval=-5, maximum_interval="-1m"), {}),
    ("search_attributes", Table(n=1e300), [("n", "Double", 1e300)]),
    ("search_attributes", Table(n=2.0**63), [("n", "Double", 2.0**63)]),
    ("search_attributes", Table(n=-(2.0**63)), [("n", "Int", -(2**63))]),
]

# The server refuses these, which inside a workflow would block it for good.
UNUSABLE = [
    ("id", "x" * 1001, "workflow.id is longer than 1000 bytes"),
    ("id", "\u044f" * 501, "workflow.id is longer than 1000 bytes"),
    ("id", "a\udcff", "workflow.id is not valid UTF-8"),
    ("task_queue", "x" * 1001, "workflow.task_queue is longer than 1000 bytes"),
    ("task_queue", "/_sys/x", "workflow.task_queue cannot start with /_sys/"),
    ("summary", "\udcff", "workflow.summary is not valid UTF-8"),
    ("memo", Table({"\udcff": 1}), "workflow.memo has a key that is not valid UTF-8"),
    ("run_timeout", 1e300, "workflow.run_timeout is out of range"),
    ("run_timeout", math.nan, "workflow.run_timeout must not be negative"),
    ("priority", Table(priority_key=0), "workflow.priority.priority_key must be positive"),
    ("priority", Table(fairness_weight=-1), "workflow.priority.fairness_weight must be positive"),
    (
        "priority",
        Table(fairness_key="k" * 65),
        "workflow.priority.fairness_key is longer than 64 bytes",
    ),
    (
        "search_attributes",
        Table(n=math.inf),
        'search attribute "n": inf is not a finite number',
    ),
]


@pytest.mark.parametrize(("name", "given", "expected"), WORKFLOW)
@pytest.mark.parametrize("prefix", ["workflow", "temporal.workflow"])
def test_workflow_options(prefix: str, name: str, given: Any, expected: Any) -> None:
    canonical = name.removeprefix("static_")
    assert read_workflow_options({f"{prefix}.{name}": given}) == {canonical: expected}


def test_the_canonical_name_wins() -> None:
    given = {"temporal.activity.id": "old", "activity.id": "new"}
    assert read_activity_options(given) == {"id": "new"}


def test_unknown_options_are_ignored() -> None:
    assert read_activity_options({"activity.colour": 1, "workflow.id": "x"}) == {}


REFUSALS = [
    ("id", 5, "workflow.id must be a string, got number"),
    ("id", "", "workflow.id cannot be empty"),
    ("task_queue", "", "workflow.task_queue cannot be empty"),
    (
        "run_timeout",
        "5 minutes",
        'workflow.run_timeout must be a duration string (e.g. "5s"): '
        'time: unknown unit " minutes" in duration "5 minutes"',
    ),
    (
        "run_timeout",
        True,
        "workflow.run_timeout must be a duration string or milliseconds number, got boolean",
    ),
    ("run_timeout", "-5s", "workflow.run_timeout must not be negative"),
    ("enable_eager_start", "yes", "workflow.enable_eager_start must be a boolean, got string"),
    ("id_conflict_policy", "maybe", 'workflow.id_conflict_policy has invalid value "maybe"'),
    ("id_conflict_policy", 9, 'workflow.id_conflict_policy has invalid value "9"'),
    (
        "id_conflict_policy",
        True,
        "workflow.id_conflict_policy must be enum string/int, got boolean",
    ),
    ("memo", "x", "workflow.memo must be a table/map, got string"),
    (
        "search_attributes",
        Table(n=array(1)),
        'search attribute "n": list items must be strings',
    ),
    ("search_attributes", Table(n=Table(a=1)), 'search attribute "n": a map is not supported'),
    (
        "retry_policy",
        Table(maximum_attempts=1.5),
        "workflow.retry_policy.maximum_attempts must be an integer, got 1.5",
    ),
    (
        "retry_policy",
        Table(backoff_coefficient=0.5),
        "workflow.retry_policy.backoff_coefficient must be at least 1",
    ),
]


@pytest.mark.parametrize(("name", "given", "message"), [*REFUSALS, *UNUSABLE])
def test_refusals(name: str, given: Any, message: str) -> None:
    with pytest.raises(OptionError) as refusal:
        read_workflow_options({f"temporal.workflow.{name}": given})
    assert str(refusal.value) == message


def test_activity_options() -> None:
    given = {
        "activity.start_to_close_timeout": "30s",
        "activity.heartbeat_timeout": 2000,
        "activity.wait_for_cancellation": True,
        "activity.disable_eager_execution": True,
        "activity.task_queue": "other",
    }
    assert read_activity_options(given) == {
        "start_to_close_timeout": seconds(30),
        "heartbeat_timeout": seconds(2),
        "wait_for_cancellation": True,
        "disable_eager_execution": True,
        "task_queue": "other",
    }
