"""`process.spawn`, `process.exec` and `workflow.exec` inside a workflow: child workflows."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import FailureError, WorkflowAlreadyStartedError

from runtime_shims.codec.limits import CodecError
from runtime_shims.execution import Execution
from runtime_shims.lua import Table
from runtime_shims.modules.errors import NOT_FOUND, Error
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.start import StartRequest
from runtime_shims.pids import Pid
from runtime_shims.refusals import already_exists, invalid
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.headers import starting_in
from runtime_shims.temporal.payloads import value_or_nil
from runtime_shims.workflow_host.childstart import ChildStart, prepare_child
from runtime_shims.workflow_host.sending import external_refusal

EXIT = "pid.exit"

Message = tuple[str, list[RawValue]]


class Children:
    """Starts children of one workflow run and turns their ends into EXIT events.

    Args:
        execution: The parent.
        own: The parent's PID; children share its node, and its host when they name none.
    """

    def __init__(self, execution: Execution, own: Pid) -> None:
        self._execution = execution
        self._own = own

    async def spawn(self, request: StartRequest) -> tuple[str | None, Error | None]:
        """Start a child and wait until the server has started it. Reference 3.6.

        Its EXIT event is delivered to the parent; startup messages are signalled in order before
        this returns.
        """
        try:
            start = prepare_child(self._execution.project, self._own, request)
        except (OptionError, CodecError) as refusal:
            return None, invalid(str(refusal))
        try:
            handle = await starting_in(request.context, start.command())
        except WorkflowAlreadyStartedError as failure:
            return await self._existing(request, start, failure.workflow_id)
        except FailureError as failure:
            return None, error_from_exception(failure)
        pid = self._pid(request, handle.id)
        handle.add_done_callback(lambda done: self._exited(pid, done))
        refused = await _send_all(request, start.messages, handle.signal)
        # A child that has ended already reads no mail; its end is an event of its own.
        if refused is not None and refused.kind() != NOT_FOUND:
            return None, refused
        return pid, None

    async def exec(self, request: StartRequest) -> tuple[Any, Error | None]:
        """Run a child and wait for its value. Reference 3.9 and 9.2."""
        try:
            start = prepare_child(self._execution.project, self._own, request)
        except (OptionError, CodecError) as refusal:
            return None, invalid(str(refusal))
        try:
            handle = await starting_in(request.context, start.command())
            refused = await _send_all(request, start.messages, handle.signal)
            if refused is not None and refused.kind() != NOT_FOUND:
                return None, refused
            return _value_of(await handle), None
        except WorkflowAlreadyStartedError as failure:
            return None, _already_started(failure.workflow_id)
        except FailureError as failure:
            return None, error_from_exception(failure)

    async def _existing(
        self, request: StartRequest, start: ChildStart, workflow_id: str
    ) -> tuple[str | None, Error | None]:
        """Answer a start whose id is taken: its PID when the caller asked for the existing one.

        Messages go to it then, as they would to a new one. Reference 4.3.
        """
        if not start.joins_existing or workflow_id == self._own.unique:
            return None, _already_started(workflow_id)
        existing = workflow.get_external_workflow_handle(workflow_id)
        refused = await _send_all(request, start.messages, existing.signal)
        return (None, refused) if refused is not None else (self._pid(request, workflow_id), None)

    def _pid(self, request: StartRequest, workflow_id: str) -> str:
        """Return the PID of a child, with the host argument verbatim. Reference 3.1."""
        return str(Pid(self._own.node, request.host or self._own.host, workflow_id))

    def _exited(self, pid: str, done: Any) -> None:
        """Queue the EXIT event of a finished child. Reference 5."""
        if done.cancelled():
            return
        failure = done.exception()
        outcome = Table()
        if failure is None:
            outcome["value"] = _value_of(done.result())
        else:
            outcome["error"] = error_from_exception(failure)
        event = Table(
            {
                "kind": EXIT,
                "from": pid,
                "at": self._execution.host.now_ns() / 1e9,
                "result": outcome,
            }
        )
        self._execution.mailbox.push_exit(event)


async def _send_all(
    request: StartRequest,
    messages: Sequence[Message],
    signal: Callable[..., Coroutine[Any, Any, None]],
) -> Error | None:
    """Signal startup messages one after the other; return why one was refused.

    Each waits for the one before it: the server orders no signals that are on their way together.
    """
    for topic, values in messages:
        try:
            await starting_in(request.context, signal(topic, args=values))
        except FailureError as failure:
            return external_refusal(failure)
    return None


def _already_started(workflow_id: str) -> Error:
    """Return the error of an id that another run has. Reference 3.6."""
    return already_exists(f"workflow {workflow_id} already started")


def _value_of(result: Any) -> Any:
    """Return the Lua value of a child's result."""
    return value_or_nil(result.payload) if isinstance(result, RawValue) else None
