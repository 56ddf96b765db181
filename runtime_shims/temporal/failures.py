"""Temporal failures as Lua error objects, and raised Lua errors as Temporal failures."""

from __future__ import annotations

from collections.abc import Iterator

from temporalio import exceptions
from temporalio.api.failure.v1 import Failure
from temporalio.converter import DefaultFailureConverter, PayloadConverter

from runtime_shims.codec.error_chain import error_of, from_chain, to_chain
from runtime_shims.codec.limits import CodecError, check_size
from runtime_shims.lua import LuaError, Table, lua_traceback
from runtime_shims.modules.errors import (
    ALREADY_EXISTS,
    CANCELED,
    INTERNAL,
    KINDS,
    NOT_FOUND,
    TIMEOUT,
    UNAVAILABLE,
    UNKNOWN,
    Error,
)

SOURCE = "WippySDK"

# Failure types of other SDKs and of the server, by the kind a Lua program sees. Reference 8.6.
TYPE_KINDS = {
    **{kind: kind for kind in KINDS},
    "ActivityNotRegisteredError": NOT_FOUND,
    "ActivityNotRegistered": NOT_FOUND,
    "WorkflowNotRegisteredError": NOT_FOUND,
    "NamespaceNotFoundError": NOT_FOUND,
    "NotFoundError": NOT_FOUND,
    "WorkerShutdown": UNAVAILABLE,
}

# Failure types that stand for a crash of the program itself.
CRASHES = ("PanicError",)


class LuaFailureConverter(DefaultFailureConverter):
    """Writes a raised Lua error as the structured failure Wippy workers exchange."""

    def to_failure(
        self, exception: BaseException, payload_converter: PayloadConverter, failure: Failure
    ) -> None:
        """Convert an exception into a failure message. Reference 8.5."""
        if not isinstance(exception, LuaError):
            super().to_failure(exception, payload_converter, failure)
            return
        error = error_of(exception)
        _fill(failure, error, tuple(lua_traceback(exception)) or error.frames)
        failure.cause.message = failure.message
        failure.cause.source = SOURCE
        failure.cause.application_failure_info.type = failure.application_failure_info.type
        details = payload_converter.to_payloads_wrapper(
            [_encodable_chain(error, payload_converter)]
        )
        failure.application_failure_info.details.CopyFrom(details)


def _fill(failure: Failure, error: Error, frames: tuple[str, ...]) -> None:
    """Set everything of a failure except its cause and details."""
    failure.message = str(error)
    failure.source = SOURCE
    failure.stack_trace = "\n".join(frames)
    failure.application_failure_info.type = error.kind() or INTERNAL
    failure.application_failure_info.non_retryable = error.retryable() is False


def _encodable_chain(error: Error, payload_converter: PayloadConverter) -> Table:
    """Return the chain of an error, without `details` that have no wire form.

    A failure that cannot be written would block the workflow task for ever.
    """
    chain = to_chain(error)
    try:
        check_size([len(payload_converter.to_payload(chain).data)])
    except CodecError:
        for link in chain["errors"].values():
            link["details"] = None
    return chain


def error_from_exception(raised: BaseException) -> Error:
    """Return the error object a failed remote call stands for. Reference 8.6 and 8.7.

    Args:
        raised: What awaiting an activity, a child workflow or an external request raised.
    """
    links = list(_causes(raised))
    wrapper = next((fields for fields in map(_wrapper_fields, links) if fields is not None), None)
    core = _innermost(links)
    if wrapper is None:
        return core
    details = Table(core.details() or ())
    details.update(wrapper)
    return Error(
        core.message(),
        kind=core.kind(),
        retryable=core.retryable(),
        details=details,
        cause=core.cause,
        frames=core.frames,
    )


def _causes(raised: BaseException) -> Iterator[BaseException]:
    """Yield an exception and its causes, outermost first."""
    link: BaseException | None = raised
    while link is not None:
        yield link
        link = link.__cause__


def _innermost(links: list[BaseException]) -> Error:
    """Return the error of the first link that decides, application failures before all others."""
    for link in links:
        if isinstance(link, exceptions.ApplicationError):
            return _application_error(link)
        if isinstance(link, exceptions.WorkflowAlreadyStartedError):
            return Error(link.message, kind=ALREADY_EXISTS, retryable=False)
    for link in links:
        if isinstance(link, exceptions.CancelledError):
            return Error("operation canceled", kind=CANCELED, retryable=False)
        if isinstance(link, exceptions.TimeoutError):
            return _timeout_error(link)
        if isinstance(link, exceptions.TerminatedError):
            return Error("workflow terminated", kind=CANCELED, retryable=False)
    return Error(_text(links[-1]), kind=INTERNAL)


def _application_error(failure: exceptions.ApplicationError) -> Error:
    """Return the error of an application failure, from its chain when it carries one."""
    for detail in failure.details:
        error = from_chain(detail)
        if error is not None:
            return error
    if failure.type in CRASHES:
        return _crash_error(failure)
    kind = TYPE_KINDS.get(failure.type or "", UNKNOWN)
    return Error(failure.message, kind=kind, retryable=not failure.non_retryable)


def _crash_error(failure: exceptions.ApplicationError) -> Error:
    """Return the error of a crash in another SDK; its details hold the stack."""
    stack = failure.failure.stack_trace if failure.failure is not None else ""
    details = Table(stack=stack) if stack else None
    return Error(failure.message, kind=INTERNAL, retryable=False, details=details)


def _timeout_error(failure: exceptions.TimeoutError) -> Error:
    """Return the error of a timeout; its details say which one."""
    details = Table()
    if failure.type:
        details["timeout_type"] = exceptions.TimeoutType(failure.type).name.lower()
    return Error(_text(failure), kind=TIMEOUT, retryable=False, details=details)


def _wrapper_fields(link: BaseException) -> Table | None:
    """Return what an activity or child wrapper adds to the details. Reference 8.6."""
    if isinstance(link, exceptions.ActivityError):
        return Table(
            _wrapper="activity",
            _activity_id=link.activity_id,
            _retry_state=_retry_state(link.retry_state),
        )
    if isinstance(link, exceptions.ChildWorkflowError):
        return Table(
            _wrapper="child_workflow",
            _workflow_id=link.workflow_id,
            _workflow_type=link.workflow_type,
            _run_id=link.run_id,
            _retry_state=_retry_state(link.retry_state),
        )
    return None


def _retry_state(state: exceptions.RetryState | None) -> str:
    """Return the protocol's name of a retry state, as other SDKs print it."""
    if state is None:
        return "Unspecified"
    return "".join(word.capitalize() for word in exceptions.RetryState(state).name.split("_"))


def _text(raised: BaseException) -> str:
    """Return the message of an exception without the type prefix Temporal's `str` adds."""
    message = getattr(raised, "message", None)
    return message if isinstance(message, str) and message else str(raised)
