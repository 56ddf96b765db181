"""Lua errors as Temporal failures and back: the tables of reference 8.5, 8.6 and 8.7."""

from __future__ import annotations

import json
from typing import Any

import pytest
from temporalio import exceptions
from temporalio.api.failure.v1 import Failure

from runtime_shims.lua import LuaError, Table, array
from runtime_shims.modules import errors
from runtime_shims.modules.errors import Error
from runtime_shims.temporal.data_converter import LuaPayloadConverter, lua_data_converter
from runtime_shims.temporal.failures import LuaFailureConverter, error_from_exception

CONVERTER = LuaPayloadConverter()


def to_failure(raised: BaseException) -> Failure:
    failure = Failure()
    LuaFailureConverter().to_failure(raised, CONVERTER, failure)
    return failure


def chain_of(failure: Failure) -> Any:
    payloads = failure.application_failure_info.details.payloads
    assert len(payloads) == 1
    assert dict(payloads[0].metadata) == {"encoding": b"json/plain"}
    return json.loads(payloads[0].data)


RAISED = [
    ("boom", "boom", "Internal", False, {"msg": "boom", "kind": "Internal"}),
    (None, "(error object is a nil value)", "Internal", False, None),
    (
        Table(code=7),
        "(error object is a table value)",
        "Internal",
        False,
        {"msg": "(error object is a table value)", "kind": "Internal", "details": {"code": 7}},
    ),
    (Error("plain"), "plain", "Internal", False, {"msg": "plain"}),
    (
        Error("no card", kind="NotFound", retryable=False, details=Table(card=array(1))),
        "no card",
        "NotFound",
        True,
        {"msg": "no card", "kind": "NotFound", "retry": False, "details": {"card": [1]}},
    ),
    (
        Error("busy", kind="Unavailable", retryable=True, frames=("f.lua:3 in main",)),
        "busy",
        "Unavailable",
        False,
        {"msg": "busy", "kind": "Unavailable", "retry": True, "stack": ["f.lua:3 in main"]},
    ),
]


@pytest.mark.parametrize(("value", "message", "kind", "non_retryable", "link"), RAISED)
def test_raised_values(
    value: object, message: str, kind: str, non_retryable: bool, link: dict[str, Any] | None
) -> None:
    failure = to_failure(LuaError(value))
    info = failure.application_failure_info
    assert failure.message == message
    assert failure.source == "WippySDK"
    assert info.type == kind
    assert info.non_retryable is non_retryable
    assert failure.cause.message == message
    if link is not None:
        assert chain_of(failure) == {"errors": [link]}


def test_a_wrapped_error_is_a_chain_outermost_first() -> None:
    cause = errors.new(Table(message="gone", kind="NotFound", retryable=False))
    failure = to_failure(LuaError(errors.wrap(cause, "loading order")))
    link = {"kind": "NotFound", "retry": False}
    assert failure.message == "loading order: gone"
    assert chain_of(failure) == {
        "errors": [{"msg": "loading order: gone", **link}, {"msg": "gone", **link}]
    }


def test_details_without_a_wire_form_are_left_out() -> None:
    sparse = Error("bad", details=Table({1: "a", 3: "c"}))
    assert chain_of(to_failure(LuaError(sparse))) == {"errors": [{"msg": "bad"}]}


def test_lua_positions_are_the_stack_trace() -> None:
    error = Error("x", frames=("a.lua:1 in f", "a.lua:9 in main"))
    assert to_failure(LuaError(error)).stack_trace == "a.lua:1 in f\na.lua:9 in main"


def test_other_exceptions_convert_as_the_sdk_does() -> None:
    failure = to_failure(ValueError("nope"))
    assert failure.application_failure_info.type == "ValueError"


def application(
    message: str, *details: Any, type: str | None = None, non_retryable: bool = False
) -> exceptions.ApplicationError:
    return exceptions.ApplicationError(message, *details, type=type, non_retryable=non_retryable)


def caused(wrapper: BaseException, cause: BaseException) -> BaseException:
    wrapper.__cause__ = cause
    return wrapper


def activity(cause: BaseException) -> BaseException:
    wrapper = exceptions.ActivityError(
        "activity error",
        scheduled_event_id=1,
        started_event_id=2,
        identity="w",
        activity_type="app:f",
        activity_id="7",
        retry_state=exceptions.RetryState.NON_RETRYABLE_FAILURE,
    )
    return caused(wrapper, cause)


def child(cause: BaseException) -> BaseException:
    wrapper = exceptions.ChildWorkflowError(
        "child error",
        namespace="default",
        workflow_id="wid",
        run_id="rid",
        workflow_type="app:child",
        initiated_event_id=1,
        started_event_id=2,
        retry_state=exceptions.RetryState.MAXIMUM_ATTEMPTS_REACHED,
    )
    return caused(wrapper, cause)


def timeout(kind: exceptions.TimeoutType | None) -> exceptions.TimeoutError:
    return exceptions.TimeoutError(
        "activity StartToClose timeout", type=kind, last_heartbeat_details=[]
    )


ACTIVITY = {"_wrapper": "activity", "_activity_id": "7", "_retry_state": "NonRetryableFailure"}
CHILD = {
    "_wrapper": "child_workflow",
    "_workflow_id": "wid",
    "_workflow_type": "app:child",
    "_run_id": "rid",
    "_retry_state": "MaximumAttemptsReached",
}
CHAIN = Table(errors=array(Table(msg="no", kind="NotFound", retry=False, details=Table(id=3))))
OPEN_CHAIN = Table(errors=array(Table(msg="no", kind="Internal")))

RECEIVED = [
    (activity(application("x", CHAIN)), "NotFound", False, "no", {"id": 3, **ACTIVITY}),
    (activity(application("x", OPEN_CHAIN)), "Internal", None, "no", ACTIVITY),
    (activity(application("x", type="Conflict")), "Conflict", True, "x", ACTIVITY),
    (activity(application("x", type="ValueError", non_retryable=True)), "", False, "x", ACTIVITY),
    (activity(application("x", type="NotFoundError")), "NotFound", True, "x", ACTIVITY),
    (
        activity(application("x", type="ActivityNotRegisteredError")),
        "NotFound",
        True,
        "x",
        ACTIVITY,
    ),
    (activity(application("x", type="WorkerShutdown")), "Unavailable", True, "x", ACTIVITY),
    (activity(application("x", type="PanicError")), "Internal", False, "x", ACTIVITY),
    *(
        (activity(application("x", type=kind)), kind, True, "x", ACTIVITY)
        for kind in (
            "NotFound",
            "AlreadyExists",
            "Invalid",
            "PermissionDenied",
            "Unavailable",
            "Internal",
            "Canceled",
            "Conflict",
            "Timeout",
            "RateLimited",
        )
    ),
    *(
        (activity(application("x", type=name)), "NotFound", True, "x", ACTIVITY)
        for name in (
            "ActivityNotRegistered",
            "WorkflowNotRegisteredError",
            "NamespaceNotFoundError",
        )
    ),
    (
        activity(exceptions.CancelledError("Cancelled")),
        "Canceled",
        False,
        "operation canceled",
        ACTIVITY,
    ),
    *(
        (
            activity(timeout(kind)),
            "Timeout",
            False,
            "activity StartToClose timeout",
            {"timeout_type": name, **ACTIVITY},
        )
        for kind, name in {
            exceptions.TimeoutType.START_TO_CLOSE: "start_to_close",
            exceptions.TimeoutType.SCHEDULE_TO_START: "schedule_to_start",
            exceptions.TimeoutType.SCHEDULE_TO_CLOSE: "schedule_to_close",
            exceptions.TimeoutType.HEARTBEAT: "heartbeat",
        }.items()
    ),
    (
        activity(caused(timeout(None), application("x", CHAIN))),
        "NotFound",
        False,
        "no",
        {"id": 3, **ACTIVITY},
    ),
    (
        child(exceptions.TerminatedError("terminated")),
        "Canceled",
        False,
        "workflow terminated",
        CHILD,
    ),
    (child(activity(application("x", CHAIN))), "NotFound", False, "no", {"id": 3, **CHILD}),
    (child(exceptions.ServerError("weird")), "Internal", None, "weird", CHILD),
    (
        exceptions.WorkflowAlreadyStartedError("wid", "app:child"),
        "AlreadyExists",
        False,
        "Workflow execution already started",
        None,
    ),
]


@pytest.mark.parametrize(("raised", "kind", "retryable", "message", "details"), RECEIVED)
def test_received_failures(
    raised: BaseException,
    kind: str,
    retryable: bool | None,
    message: str,
    details: dict[str, Any] | None,
) -> None:
    error = error_from_exception(raised)
    seen = error.details()
    assert error.kind() == kind
    assert error.retryable() is retryable
    assert error.message() == message
    assert (None if seen is None else dict(seen)) == details


def test_a_crash_of_another_sdk_keeps_its_stack() -> None:
    failure = Failure(message="nil map", stack_trace="main.go:7")
    failure.application_failure_info.type = "PanicError"
    raised = lua_data_converter().failure_converter.from_failure(failure, CONVERTER)
    error = error_from_exception(activity(raised))
    assert (error.kind(), error.retryable(), error.message()) == ("Internal", False, "nil map")
    assert dict(error.details() or {}) == {"stack": "main.go:7", **ACTIVITY}


def test_a_chain_survives_the_wire_whole() -> None:
    cause = Error("gone", kind="NotFound", retryable=False, frames=("f.lua:2 in g",))
    wrapped = errors.wrap(errors.wrap(cause, "inner"), "outer")
    failure = to_failure(LuaError(wrapped))
    received = lua_data_converter().failure_converter.from_failure(failure, CONVERTER)
    error = error_from_exception(received)
    links = []
    link: Error | None = error
    while link is not None:
        links.append((link.message(), link.kind(), link.retryable(), link.frames))
        link = link.cause
    assert links == [
        ("outer: inner: gone", "NotFound", False, ("f.lua:2 in g",)),
        ("inner: gone", "NotFound", False, ("f.lua:2 in g",)),
        ("gone", "NotFound", False, ("f.lua:2 in g",)),
    ]
