"""Options of children: what the server records of each, and what would block the parent."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from temporalio.api.common.v1 import SearchAttributes
from temporalio.api.enums.v1 import ParentClosePolicy, WorkflowIdReusePolicy
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

from tests.wire.test_cron import BAD, GOOD
from tests.workflows.messages.starting import events_of, result_of, run, start
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

RETRY = {
    "initial_interval": "1s",
    "backoff_coefficient": 1.5,
    "maximum_interval": 60_000,
    "maximum_attempts": 3,
    "non_retryable_error_types": ["NotFound", "Invalid"],
}
VERSION = {"deployment_name": "d", "build_id": "b"}


def typed(attributes: SearchAttributes, name: str) -> tuple[bytes, bytes]:
    """Return the type and the value of a recorded search attribute."""
    payload = attributes.indexed_fields[name]
    return payload.metadata["type"], payload.data


# An option of a child, its value, and how to read it back from the history.
Read = Callable[[Any], Any]
RECORDED: list[tuple[str, Any, Read, Any]] = [
    ("execution_timeout", "24h", lambda a: a.workflow_execution_timeout.seconds, 86_400),
    ("run_timeout", 1500, lambda a: a.workflow_run_timeout.ToMilliseconds(), 1500),
    ("task_timeout", "30s", lambda a: a.workflow_task_timeout.seconds, 30),
    (
        "id_reuse_policy",
        "reject_duplicate",
        lambda a: WorkflowIdReusePolicy.Name(a.workflow_id_reuse_policy),
        "WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE",
    ),
    (
        "id_conflict_policy",
        "terminate_existing",
        lambda a: WorkflowIdReusePolicy.Name(a.workflow_id_reuse_policy),
        "WORKFLOW_ID_REUSE_POLICY_TERMINATE_IF_RUNNING",
    ),
    ("retry_policy", RETRY, lambda a: a.retry_policy.maximum_attempts, 3),
    ("retry_policy", RETRY, lambda a: a.retry_policy.initial_interval.seconds, 1),
    ("retry_policy", RETRY, lambda a: a.retry_policy.backoff_coefficient, 1.5),
    ("retry_policy", RETRY, lambda a: a.retry_policy.maximum_interval.seconds, 60),
    (
        "retry_policy",
        RETRY,
        lambda a: list(a.retry_policy.non_retryable_error_types),
        ["NotFound", "Invalid"],
    ),
    ("cron_schedule", "0 */6 * * *", lambda a: a.cron_schedule, "0 */6 * * *"),
    ("memo", {"source": "api"}, lambda a: a.memo.fields["source"].data, b'"api"'),
    (
        "search_attributes",
        {"customer_id": "cust-123"},
        lambda a: typed(a.search_attributes, "customer_id"),
        (b"Keyword", b'"cust-123"'),
    ),
    (
        "typed_search_attributes",
        {"order_total": 1.5},
        lambda a: typed(a.search_attributes, "order_total"),
        (b"Double", b"1.5"),
    ),
    (
        "parent_close_policy",
        "request_cancel",
        lambda a: ParentClosePolicy.Name(a.parent_close_policy),
        "PARENT_CLOSE_POLICY_REQUEST_CANCEL",
    ),
    ("priority", {"priority_key": 2}, lambda a: a.priority.priority_key, 2),
    ("priority", {"fairness_key": "k"}, lambda a: a.priority.fairness_key, "k"),
    ("priority", {"fairness_weight": 2.5}, lambda a: a.priority.fairness_weight, 2.5),
    ("namespace", "default", lambda a: a.namespace, "default"),
    # Options of starts by ordinary code mean nothing here, and do no harm.
    ("start_delay", "5m", lambda a: a.workflow_type.name, "RenamedChild"),
    ("enable_eager_start", True, lambda a: a.workflow_type.name, "RenamedChild"),
    ("execution_error_when_already_started", True, lambda a: a.workflow_type.name, "RenamedChild"),
    ("versioning_override", "auto_upgrade", lambda a: a.workflow_type.name, "RenamedChild"),
    ("wait_for_cancellation", True, lambda a: a.workflow_type.name, "RenamedChild"),
    ("versioning_intent", "compatible", lambda a: a.workflow_type.name, "RenamedChild"),
    ("colour", "blue", lambda a: a.workflow_type.name, "RenamedChild"),
]


async def initiated(project: Running, options: dict[str, Any]) -> Any:
    """Start a child and leave it; return the event of the parent's command."""
    order = {"id": "app:child", "options": options, "leave": True}
    handle = await start(project, "parent", order)
    assert "error" not in await result_of(project, handle)
    (event,) = await events_of(handle, "start_child_workflow_execution_initiated")
    return event


async def test_each_option_is_recorded(messages: Running) -> None:
    for name, value, read, expected in RECORDED:
        event = await initiated(messages, {f"temporal.workflow.{name}": value})
        attributes = event.start_child_workflow_execution_initiated_event_attributes
        assert read(attributes) == expected, name


async def test_the_options_of_the_specification_together(messages: Running) -> None:
    name = f"order-{uuid.uuid4()}"
    event = await initiated(
        messages,
        {
            "workflow.id": name,
            "temporal.workflow.id": "not this one",
            "workflow.static_summary": "a summary",
            "workflow.details": "details",
            **{f"temporal.workflow.{n}": v for n, v, _, _ in RECORDED if n != "id_reuse_policy"},
        },
    )
    attributes = event.start_child_workflow_execution_initiated_event_attributes
    assert attributes.workflow_id == name
    assert json.loads(event.user_metadata.summary.data) == "a summary"
    assert json.loads(event.user_metadata.details.data) == "details"


# What the server would refuse over and over, and the text a program gets at once.
LONG = "x" * 1001
BLOCKING: list[tuple[dict[str, Any], str]] = [
    ({"options": {"workflow.id": LONG}}, "workflow.id is longer than 1000 bytes"),
    ({"name": LONG}, "name is longer than 1000 bytes"),
    ({"host": LONG}, "host is longer than 1000 bytes"),
    ({"host": "/_sys/x"}, "host cannot start with /_sys/"),
    ({"options": {"workflow.cron_schedule": "never"}}, ""),
    ({"options": {"workflow.priority": {"fairness_weight": -1}}}, ""),
    ({"options": {"workflow.run_timeout": -1}}, "workflow.run_timeout must not be negative"),
    ({"options": {"workflow.retry_policy": {"backoff_coefficient": 0}}}, ""),
    (
        {"options": {"workflow.namespace": "elsewhere"}},
        "workflow.namespace of a child must be that of its parent",
    ),
    ({"id": ""}, "process ID required"),
    ({"id": f"app:{LONG}"}, "invalid process ID"),
]


async def test_what_would_block_the_parent_is_an_error(messages: Running) -> None:
    for order, text in BLOCKING:
        answer = await run(messages, "parent", {"id": "app:child", **order})
        assert (answer["error"]["kind"], answer["error"]["retryable"]) == ("Invalid", False)
        assert answer["error"]["message"].endswith(text)


async def schedule(client: Client, cron: str) -> None:
    """Start a workflow that nobody runs."""
    await client.start_workflow(
        "Nothing", id=f"cron-{uuid.uuid4()}", task_queue="nowhere", cron_schedule=cron
    )


async def test_the_server_accepts_the_same_cron_schedules(client: Client) -> None:
    for cron in GOOD:
        await schedule(client, cron)
    for cron in BAD:
        with pytest.raises(RPCError) as refusal:
            await schedule(client, cron)
        assert refusal.value.status is RPCStatusCode.INVALID_ARGUMENT, cron
