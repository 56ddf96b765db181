"""The base class of generated workflows: signals in, cancellation as an event, one result out."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar

from temporalio import workflow
from temporalio.common import RawValue

from runtime_shims.entry import LuaEntry
from runtime_shims.gotime.durations import DurationError, parse_duration
from runtime_shims.lua import Table
from runtime_shims.pids import SYSTEM
from runtime_shims.program import run_program
from runtime_shims.temporal.payloads import encode_result
from runtime_shims.workflow_host.host import WorkflowHost
from runtime_shims.workflow_host.messaging import receive_signal, receive_start_header

CANCEL = "pid.cancel"
_DEADLINE = "deadline="


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

    @workflow.signal(dynamic=True)
    def _receive(self, name: str, args: Sequence[RawValue]) -> None:
        """Take any signal into the mailbox; it must not suspend, or signals would interleave."""
        payloads = [value.payload for value in args]
        receive_signal(self._host.execution.mailbox, name, payloads)

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
        event = Table({"kind": CANCEL, "from": SYSTEM, "at": _timestamp(self._host.now_ns())})
        deadline = _deadline_of(reason)
        if deadline is not None:
            event["deadline"] = reason.removeprefix(_DEADLINE)
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


def _timestamp(now_ns: int) -> str:
    """Return a time as RFC 3339 text, to the second."""
    return datetime.fromtimestamp(now_ns // 1_000_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _deadline_of(reason: str) -> int | None:
    """Return the deadline a cancellation reason carries, in nanoseconds."""
    if not reason.startswith(_DEADLINE):
        return None
    try:
        return parse_duration(reason.removeprefix(_DEADLINE))
    except DurationError:
        return None
