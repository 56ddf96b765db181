"""The base class of generated workflows: messages in, cancellation as an event, one result out."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar

from temporalio import workflow
from temporalio.common import RawValue

from runtime_shims.cancelreason import DEADLINE, given_reason
from runtime_shims.entry import LuaEntry
from runtime_shims.gotime.durations import DurationError, parse_duration
from runtime_shims.lua import LuaError, Table
from runtime_shims.pids import SYSTEM
from runtime_shims.program import run_program
from runtime_shims.refusals import not_found
from runtime_shims.temporal.payloads import encode_result
from runtime_shims.workflow_host.arrival import all_delivered
from runtime_shims.workflow_host.host import WorkflowHost
from runtime_shims.workflow_host.messaging import receive_signal, receive_start_header
from runtime_shims.workflow_host.stack import stack_text
from runtime_shims.workflow_host.updates import validate

CANCEL = "pid.cancel"


class LuaWorkflow:
    """Runs a Lua entry as a Temporal workflow.

    Attributes:
        entry: What the workflow runs; set by the generated class.
    """

    entry: ClassVar[LuaEntry]

    def __init__(self) -> None:
        self._host = WorkflowHost(self.entry)
        self._cancelled = False
        receive_start_header(self._host.execution.mailbox)
        workflow.set_query_handler("__stack_trace", self._stack_trace)

    @workflow.signal(dynamic=True)
    def _receive(self, name: str, args: Sequence[RawValue]) -> None:
        """Take any signal into the mailbox; it must not suspend, or signals would interleave."""
        payloads = [value.payload for value in args]
        receive_signal(self._host.execution.mailbox, name, payloads)

    @workflow.update(dynamic=True, unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def _update(self, name: str, args: Sequence[RawValue]) -> RawValue:
        """Hand any update to the program as mail and wait for its answer. Reference 9.7."""
        return await self._host.updates.request(
            _update_id(), name, [value.payload for value in args]
        )

    @_update.validator
    def _validate_update(self, name: str, args: Sequence[RawValue]) -> None:
        """Reject an update whose answer could never come."""
        validate(_update_id(), name)

    @workflow.query(name="pid")
    def _query_pid(self) -> str:
        """The workflow id. Reference 9.7."""
        return workflow.info().workflow_id

    @workflow.query(name="state")
    def _query_state(self) -> Table:
        """An empty object: no Lua function fills it. Reference 9.7."""
        state = Table()
        state.mark_object()
        return state

    @workflow.query(dynamic=True)
    def _query(self, name: str, args: Sequence[RawValue]) -> None:
        """Refuse every other query. Reference 9.7."""
        raise LuaError(not_found(f"unknown query type: {name}"))

    def _stack_trace(self) -> str:
        """Answer the query of Temporal's tools for the stack."""
        return stack_text(self._host.execution)

    async def execute(self, args: Sequence[Any]) -> RawValue:
        """Run the entry with the workflow's arguments; the body of every generated `run`.

        Args:
            args: Decoded Lua values.

        Returns:
            The encoded result. Reference 6.5.

        Raises:
            LuaError: The program failed; this fails the workflow.
            asyncio.CancelledError: A cancellation deadline has passed, or the run is evicted.
        """
        execution = self._host.execution
        execution.scheduler.on_cancelled = self._on_cancelled
        execution.scheduler.settle = all_delivered
        return encode_result(await run_program(execution, self.entry, args))

    def _on_cancelled(self) -> bool:
        """Turn the first cancellation request into a CANCEL event. Reference 12.

        Returns:
            Whether the request is swallowed: not at eviction and not once the deadline has passed.
        """
        reason = workflow.cancellation_reason()
        if reason is None or self._cancelled:
            return False
        self._cancelled = True
        reason = given_reason(reason)
        event = Table({"kind": CANCEL, "from": SYSTEM, "at": _timestamp(self._host.now_ns())})
        deadline = _deadline_of(reason)
        if deadline is not None:
            event["deadline"] = reason.removeprefix(DEADLINE)
            self._enforce(deadline)
        elif reason:
            event["reason"] = reason
        self._host.execution.mailbox.push_event(event)
        return True

    def _enforce(self, nanoseconds: int) -> None:
        """Close the run as cancelled when it is still open after this time. Reference 3.12."""
        task = asyncio.current_task()
        if task is not None:
            seconds = max(nanoseconds, 0) / 1e9
            asyncio.get_running_loop().call_later(seconds, task.cancel)


def _update_id() -> str:
    """Return the id of the update that is being handled."""
    update = workflow.current_update_info()
    assert update is not None
    return update.id


def _timestamp(now_ns: int) -> str:
    """Return a time as RFC 3339 text, to the second."""
    return datetime.fromtimestamp(now_ns // 1_000_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _deadline_of(reason: str) -> int | None:
    """Return the deadline a cancellation reason carries, in nanoseconds."""
    if not reason.startswith(DEADLINE):
        return None
    try:
        return parse_duration(reason.removeprefix(DEADLINE))
    except DurationError:
        return None
