"""`funcs.call` and `funcs.async` inside a workflow: scheduling activities and reading results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import FailureError

from runtime_shims.codec.limits import CodecError
from runtime_shims.future import Future, attach, settle
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.tables import read_activity_options
from runtime_shims.refusals import invalid
from runtime_shims.temporal.arguments import activity_arguments
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.headers import call_context, without_eager_execution
from runtime_shims.temporal.payloads import encode_arguments, lua_payload, value_or_nil

Handle = workflow.ActivityHandle[Any]


async def call_activity(
    function_id: str, args: Sequence[Any], options: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[Any, Error | None]:
    """Schedule an activity and wait for its value. Reference 8.1."""
    handle, refusal = _schedule(function_id, args, options, context)
    if handle is None:
        return None, refusal
    try:
        result = await handle
    except FailureError as failure:
        return None, error_from_exception(failure)
    return (value_or_nil(result.payload) if isinstance(result, RawValue) else None), None


def start_activity(
    function_id: str,
    args: Sequence[Any],
    options: Mapping[str, Any],
    context: Mapping[str, Any],
    mailbox: Mailbox,
) -> tuple[Future | None, Error | None]:
    """Schedule an activity and return the future of its value. Reference 8.4."""
    handle, refusal = _schedule(function_id, args, options, context)
    if handle is None:
        return None, refusal
    future = Future(mailbox)
    attach(future, handle.cancel)
    handle.add_done_callback(lambda done: _settle(future, done))
    return future, None


def _schedule(
    function_id: str, args: Sequence[Any], options: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[Handle | None, Error | None]:
    """Check options and arguments and issue the schedule command at once."""
    try:
        given = read_activity_options(options)
    except OptionError as refusal:
        return None, invalid(f"invalid temporal activity options for {function_id}: {refusal}")
    try:
        encoded = encode_arguments(args)
    except CodecError as refusal:
        return None, invalid(f"failed to convert arguments: {refusal}")
    with (
        call_context(context),
        without_eager_execution(given.get("disable_eager_execution", False)),
    ):
        handle: Handle = workflow.start_activity(
            function_id, args=encoded, result_type=RawValue, **activity_arguments(given)
        )
    return handle, None


def _settle(future: Future, done: Any) -> None:
    """Hand the outcome of a finished activity to its future."""
    if done.cancelled():
        return
    failure = done.exception()
    if failure is not None:
        settle(future, None, error_from_exception(failure))
        return
    result = done.result()
    settle(future, lua_payload(result.payload) if isinstance(result, RawValue) else Payload(), None)
