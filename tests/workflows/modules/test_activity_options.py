"""Every activity option as the server records it in the scheduled event. Reference 8.1 and 8.3."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from temporalio.client import WorkflowHistory
from temporalio.worker import (
    Interceptor,
    StartActivityInput,
    Worker,
    WorkflowInboundInterceptor,
    WorkflowInterceptorClassInput,
    WorkflowOutboundInterceptor,
)
from temporalio.workflow import ActivityCancellationType, VersioningIntent

from runtime_shims.temporal.runners import workflow_runner

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

SERVER_POLICY = {"initialInterval": "1s", "backoffCoefficient": 2.0, "maximumInterval": "100s"}

# Options of a call and the attributes that must follow; an attribute given as None is unset.
OPTIONS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {},
        {
            "activityType": {"name": "app:echo"},
            "taskQueue": {"name": "modules", "kind": "TASK_QUEUE_KIND_NORMAL"},
            "startToCloseTimeout": "600s",
            "heartbeatTimeout": None,
            "retryPolicy": SERVER_POLICY,
            "priority": {},
            "userMetadata": None,
        },
    ),
    ({"activity.id": "mine"}, {"activityId": "mine"}),
    (
        {"activity.start_to_close_timeout": "1m30s"},
        {"startToCloseTimeout": "90s", "heartbeatTimeout": None},
    ),
    (
        {"activity.schedule_to_close_timeout": "1h"},
        {"scheduleToCloseTimeout": "3600s", "startToCloseTimeout": "600s"},
    ),
    ({"activity.schedule_to_start_timeout": 1500}, {"scheduleToStartTimeout": "1.500s"}),
    ({"activity.heartbeat_timeout": 2000.5}, {"heartbeatTimeout": "2.000500s"}),
    ({"activity.start_to_close_timeout": 0}, {"startToCloseTimeout": "600s"}),
    (
        {"temporal.activity.start_to_close_timeout": "7s"},
        {"startToCloseTimeout": "7s"},
    ),
    (
        {"temporal.activity.start_to_close_timeout": "7s", "activity.start_to_close_timeout": "8s"},
        {"startToCloseTimeout": "8s"},
    ),
    (
        {
            "activity.retry_policy": {
                "initial_interval": "100ms",
                "backoffCoefficient": 1.5,
                "MAXIMUM_INTERVAL": 2000,
                "maximum_attempts": 4,
                "non_retryable_error_types": ["NotFound", "Invalid"],
            }
        },
        {
            "retryPolicy": {
                "initialInterval": "0.100s",
                "backoffCoefficient": 1.5,
                "maximumInterval": "2s",
                "maximumAttempts": 4,
                "nonRetryableErrorTypes": ["NotFound", "Invalid"],
            }
        },
    ),
    ({"activity.retry_policy": {}}, {"retryPolicy": SERVER_POLICY}),
    (
        {"activity.retry_policy": {"initial_interval": -5, "maximum_attempts": 1}},
        {"retryPolicy": {**SERVER_POLICY, "maximumAttempts": 1}},
    ),
    ({"activity.summary": "charging"}, {"userMetadata": '"charging"'}),
    (
        {"activity.priority": {"priority_key": 2, "fairness_key": "t1", "fairness_weight": 1.5}},
        {"priority": {"priorityKey": 2, "fairnessKey": "t1", "fairnessWeight": 1.5}},
    ),
    ({"activity.colour": "red", "workflow.id": "x"}, {"startToCloseTimeout": "600s"}),
]


def scheduled(history: WorkflowHistory) -> list[dict[str, Any]]:
    """Return what each scheduled event of a history records; zero durations are left out."""
    found = []
    for event in history.events:
        if event.HasField("activity_task_scheduled_event_attributes"):
            fields = MessageToDict(event.activity_task_scheduled_event_attributes)
            if event.HasField("user_metadata"):
                fields["userMetadata"] = event.user_metadata.summary.data.decode()
            found.append({key: value for key, value in fields.items() if value != "0s"})
    return found


async def test_options_reach_the_server(modules: Running) -> None:
    handle = await modules.start("app:call_each", [{"options": given} for given, _ in OPTIONS])
    assert plain(await handle.result()) == [{}] * len(OPTIONS)
    history = await modules.replay(handle)
    for (given, expected), seen in zip(OPTIONS, scheduled(history), strict=True):
        assert {key: seen.get(key) for key in expected} == expected, given


async def test_calls_overlay_the_options_of_the_entry(modules: Running) -> None:
    policy = {
        "initialInterval": "0.001s",
        "backoffCoefficient": 2.0,
        "maximumInterval": "0.100s",
        "maximumAttempts": 2,
    }
    calls: list[dict[str, Any]] = [
        {},
        {"options": {"activity.retry_policy": {"maximum_attempts": 1}}},
        {"options": {"activity.start_to_close_timeout": "9s"}},
    ]
    handle = await modules.start(
        "app:call_each", [{"id": "app:limited", "args": ["raise"], **call} for call in calls]
    )
    errors = plain(await handle.result())
    assert {error["details"]["_retry_state"] for error in errors} == {"MaximumAttemptsReached"}
    seen = scheduled(await modules.replay(handle))
    assert [(each["startToCloseTimeout"], each["retryPolicy"]) for each in seen] == [
        ("5s", policy),
        ("5s", {**SERVER_POLICY, "maximumAttempts": 1}),
        ("9s", policy),
    ]


async def test_options_that_no_event_records(modules: Running) -> None:
    """What is seen only in the request itself, on some server or on all."""
    requests: list[tuple[bool, ActivityCancellationType, VersioningIntent | None]] = []

    class Outbound(WorkflowOutboundInterceptor):
        def start_activity(self, input: StartActivityInput) -> Any:
            handle = super().start_activity(input)
            requests.append(
                (input.disable_eager_execution, input.cancellation_type, input.versioning_intent)
            )
            return handle

    class Inbound(WorkflowInboundInterceptor):
        def init(self, outbound: WorkflowOutboundInterceptor) -> None:
            super().init(Outbound(outbound))

    class Recorder(Interceptor):
        def workflow_interceptor_class(
            self, input: WorkflowInterceptorClassInput
        ) -> type[WorkflowInboundInterceptor]:
            return Inbound

    worker = modules.generated.workers()[0]
    async with Worker(
        modules.client,
        task_queue="recorded",
        workflows=worker.workflows,
        activities=worker.activities,
        workflow_runner=workflow_runner(False),
        interceptors=[Recorder()],
    ):
        given: list[dict[str, Any]] = [
            {},
            {"activity.disable_eager_execution": True},
            {"activity.wait_for_cancellation": True},
            {"activity.wait_for_cancellation": False, "activity.disable_eager_execution": False},
            {"activity.versioning_intent": "Compatible"},
            {"activity.versioning_intent": 2},
        ]
        handle = await modules.client.start_workflow(
            "app:call_each",
            [{"options": options} for options in given],
            id=f"recorded-{id(given)}",
            task_queue="recorded",
        )
        await handle.result()
    try_cancel = ActivityCancellationType.TRY_CANCEL
    assert requests == [
        (False, try_cancel, None),
        (True, try_cancel, None),
        (False, ActivityCancellationType.WAIT_CANCELLATION_COMPLETED, None),
        (False, try_cancel, None),
        (False, try_cancel, VersioningIntent.COMPATIBLE),
        (False, try_cancel, VersioningIntent.DEFAULT),
    ]
