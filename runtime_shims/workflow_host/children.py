"""`process.spawn`, `process.exec` and `workflow.exec` inside a workflow: child workflows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import FailureError, WorkflowAlreadyStartedError

from runtime_shims.codec.limits import CodecError
from runtime_shims.execution import Execution
from runtime_shims.lua import Table
from runtime_shims.modules.errors import Error
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.start import StartRequest
from runtime_shims.options.tables import read_workflow_options
from runtime_shims.pids import Pid
from runtime_shims.refusals import already_exists, invalid
from runtime_shims.temporal.arguments import child_arguments
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.headers import starting_in
from runtime_shims.temporal.payloads import encode_arguments, value_or_nil

EXIT = "pid.exit"


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
            start = self._prepare(request)
            messages = [(topic, encode_arguments(values)) for topic, values in request.messages]
        except (OptionError, CodecError) as refusal:
            return None, invalid(str(refusal))
        try:
            handle = await start()
        except WorkflowAlreadyStartedError as failure:
            return self._existing(request, failure)
        except FailureError as failure:
            return None, error_from_exception(failure)
        pid = self._pid(request, handle.id)
        handle.add_done_callback(lambda done: self._exited(pid, done))
        for topic, values in messages:
            try:
                await starting_in(request.context, handle.signal(topic, args=values))
            except FailureError as failure:
                return None, error_from_exception(failure)
        return pid, None

    async def exec(self, request: StartRequest) -> tuple[Any, Error | None]:
        """Run a child and wait for its value. Reference 3.9 and 9.2."""
        try:
            start = self._prepare(request)
        except (OptionError, CodecError) as refusal:
            return None, invalid(str(refusal))
        try:
            return _value_of(await (await start())), None
        except FailureError as failure:
            return None, error_from_exception(failure)

    def _prepare(self, request: StartRequest) -> Callable[[], Any]:
        """Translate a request completely, so that what can be refused is refused before it starts.

        Raises:
            OptionError: An option cannot be used.
            CodecError: An argument or memo field cannot be encoded.
        """
        project = self._execution.project
        type_name = project.workflow_type(request.entry_id)
        try:
            options = read_workflow_options(request.options)
            _refuse_namespace(options)
        except OptionError as refusal:
            text = f"invalid temporal child workflow options for {type_name}: {refusal}"
            raise OptionError(text) from None
        try:
            args = encode_arguments(request.args)
            memo = options.get("memo") or {}
            options["memo"] = dict(zip(memo, encode_arguments(memo.values()), strict=True))
        except CodecError as refusal:
            raise CodecError(f"failed to convert arguments: {refusal}") from None
        arguments = child_arguments(options)
        if request.name is not None:
            arguments.setdefault("id", request.name)
        queue = project.task_queue(request.host) if request.host else options.get("task_queue")

        def start() -> Any:
            child = workflow.start_child_workflow(
                type_name, args=args, task_queue=queue, result_type=RawValue, **arguments
            )
            return starting_in(request.context, child)

        return start

    def _existing(
        self, request: StartRequest, failure: WorkflowAlreadyStartedError
    ) -> tuple[str | None, Error | None]:
        """Answer a start whose id is taken: its PID when the caller asked for the existing one."""
        options = read_workflow_options(request.options)
        if options.get("id_conflict_policy") == "use_existing":
            return self._pid(request, failure.workflow_id), None
        return None, already_exists(f"workflow {failure.workflow_id} already started")

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


def _refuse_namespace(options: dict[str, Any]) -> None:
    """Refuse another namespace: this SDK starts children in the parent's only."""
    namespace = options.get("namespace")
    if namespace and namespace != workflow.info().namespace:
        raise OptionError("workflow.namespace of a child must be that of its parent")


def _value_of(result: Any) -> Any:
    """Return the Lua value of a child's result."""
    return value_or_nil(result.payload) if isinstance(result, RawValue) else None
