"""The two header fields every Temporal request carries: context values and security identity."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import coroutine
from typing import Any

from temporalio.api.common.v1 import Payload

from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table
from runtime_shims.pids import is_pid
from runtime_shims.temporal.payloads import from_payload, to_payload

CONTEXT = "wippy-context"
SECURITY = "wippy-security"
STARTUP = "wippy-startup"
SENDER = "temporal.signal.from"

Headers = Mapping[str, Payload]

# Values one call adds to what it inherits: an executor's or a spawner's context.
_CALL_CONTEXT: ContextVar[Mapping[str, Any]] = ContextVar("luatemporal_call_context")
# Whether the activities started now may not run eagerly on the worker that starts them.
_NOT_EAGER: ContextVar[bool] = ContextVar("luatemporal_not_eager")
# The headers of the activity attempt or the signal that is being handled.
_INCOMING: ContextVar[Headers] = ContextVar("luatemporal_incoming_headers")


def read_context(headers: Headers) -> dict[str, Any]:
    """Return the context values of a header, without the sender that a signal's header carries.

    Reference 13; the sender key is stripped as 4.3 demands.

    Raises:
        CodecError: The field is present and is not a JSON object.
    """
    return {key: value for key, value in _fields(headers).items() if key != SENDER}


def read_sender(headers: Headers) -> str:
    """Return the sender's PID string, empty when absent or malformed. Reference 4.1."""
    try:
        sender = _fields(headers).get(SENDER)
    except CodecError:
        return ""
    return sender if isinstance(sender, str) and is_pid(sender) else ""


def write_context(headers: Headers, values: Mapping[str, Any], **more: Any) -> Headers:
    """Return headers with the context field of an outgoing request added.

    Args:
        headers: What the request carries already.
        values: The caller's own context values.
        more: Further fields, such as the sender.

    Returns:
        The headers unchanged when there is nothing to say. Values that JSON cannot carry are left
        out whole, as Reference 13 demands.
    """
    merged = {**values, **_CALL_CONTEXT.get({}), **more}
    fields = Table({key: value for key, value in merged.items() if _allowed(value)})
    return {**headers, CONTEXT: to_payload(fields)} if fields else headers


@contextmanager
def call_context(values: Mapping[str, Any]) -> Iterator[None]:
    """Add values to the context of the requests started inside, without suspending."""
    token = _CALL_CONTEXT.set(values)
    try:
        yield
    finally:
        _CALL_CONTEXT.reset(token)


@coroutine
def starting_in(values: Mapping[str, Any], request: Coroutine[Any, Any, Any]) -> Any:
    """Await a request whose first step, which writes its headers, sees the call context.

    Every Lua coroutine runs in one asyncio task, so a context variable must not stay set while one
    of them is suspended.
    """
    with call_context(values):
        try:
            awaited = request.send(None)
        except StopIteration as stop:
            return stop.value
    try:
        yield awaited
    except BaseException:
        request.close()
        raise
    return (yield from request)


@contextmanager
def without_eager_execution(wanted: bool) -> Iterator[None]:
    """Keep the activities scheduled inside from running eagerly, when that is wanted."""
    token = _NOT_EAGER.set(wanted)
    try:
        yield
    finally:
        _NOT_EAGER.reset(token)


def eager_execution_disabled() -> bool:
    """Whether the activity that is being scheduled must not run eagerly."""
    return _NOT_EAGER.get(False)


@contextmanager
def incoming(headers: Headers) -> Iterator[None]:
    """Make the headers of an activity attempt or a signal readable inside."""
    token = _INCOMING.set(headers)
    try:
        yield
    finally:
        _INCOMING.reset(token)


def incoming_headers() -> Headers:
    """Return the headers of what is being handled; empty without the context interceptor."""
    return _INCOMING.get({})


def _fields(headers: Headers) -> Table:
    """Return the decoded context field, an empty table when absent."""
    payload = headers.get(CONTEXT)
    if payload is None:
        return Table()
    fields = from_payload(payload)
    if not isinstance(fields, Table) or not all(isinstance(key, str) for key in fields):
        raise CodecError(f"header {CONTEXT} is not a JSON object")
    return fields


def _allowed(value: Any) -> bool:
    """Whether a context value is made of strings, numbers, booleans, maps and lists only."""
    if isinstance(value, Table):
        try:
            to_payload(value)
        except CodecError:
            return False
        if not _is_map_or_list(value):
            return False
    if isinstance(value, dict):
        return all(_allowed(item) for item in value.values() if item is not None)
    if isinstance(value, list):
        return all(_allowed(item) for item in value)
    return isinstance(value, str | int | float)


def _is_map_or_list(table: Table) -> bool:
    """Whether the keys of a table are strings only, or those of a list without holes."""
    keys = [key for key, item in table.items() if item is not None]
    if all(isinstance(key, str) for key in keys):
        return True
    return all(key.__class__ is int for key in keys) and sorted(keys) == [*range(1, len(keys) + 1)]
