"""`funcs.call` and `funcs.async` inside a workflow: scheduling activities and reading results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import FailureError, is_cancelled_exception

from runtime_shims.codec.limits import CodecError
from runtime_shims.future import Future, attach, settle
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.options.coerce import OptionError, identifier
from runtime_shims.options.tables import read_activity_options
from runtime_shims.refusals import invalid
from runtime_shims.temporal.arguments import activity_arguments
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.headers import call_context, without_eager_execution
from runtime_shims.temporal.payloads import encode_arguments, lua_payload, value_or_nil

Handle = workflow.ActivityHandle[Any]


class Activities:
    """The activities of one run.

    Args:
        mailbox: The mailbox of the run's program, which futures are delivered through.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        # Ids the program gave to activities that the server may still know as open.
        self._ids: dict[str, None] = {}

    async def call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Any, Error | None]:
        """Schedule an activity and wait for its value. Reference 8.1."""
        handle, refusal = self._schedule(function_id, args, options, context)
        if handle is None:
            return None, refusal
        try:
            result = await handle
        except FailureError as failure:
            return None, error_from_exception(failure)
        return (value_or_nil(result.payload) if isinstance(result, RawValue) else None), None

    def start(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Future | None, Error | None]:
        """Schedule an activity and return the future of its value. Reference 8.4."""
        handle, refusal = self._schedule(function_id, args, options, context)
        if handle is None:
            return None, refusal
        future = Future(self._mailbox)
        attach(future, handle.cancel)
        handle.add_done_callback(lambda done: _settle(future, done))
        return future, None

    def _schedule(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Handle | None, Error | None]:
        """Check options and arguments and issue the schedule command at once.

        What the server would refuse is refused here: it would fail the workflow task for ever.
        """
        try:
            given = read_activity_options(options)
            activity_id = given.get("id")
            if activity_id in self._ids:
                raise OptionError(f'activity.id "{activity_id}" is in use')
        except OptionError as refusal:
            return None, invalid(f"invalid temporal activity options for {function_id}: {refusal}")
        try:
            identifier("function ID", function_id)
        except OptionError as refusal:
            return None, invalid(str(refusal))
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
        if activity_id is not None:
            self._ids[activity_id] = None
            handle.add_done_callback(lambda done: self._release(activity_id, done))
        return handle, None

    def _release(self, activity_id: str, done: Any) -> None:
        """Free the id of an ended activity; a cancelled one may still be open on the server."""
        failure = None if done.cancelled() else done.exception()
        if not done.cancelled() and not (failure and is_cancelled_exception(failure)):
            del self._ids[activity_id]


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
