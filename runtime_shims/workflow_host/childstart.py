"""A child's start, translated and checked in full: the server would block a run on a bad one."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue

from runtime_shims.codec.limits import CodecError
from runtime_shims.options.coerce import OptionError, identifier, queue_name
from runtime_shims.options.start import StartRequest
from runtime_shims.options.tables import read_workflow_options
from runtime_shims.pids import Pid
from runtime_shims.project import Project
from runtime_shims.temporal.arguments import child_arguments
from runtime_shims.temporal.payloads import encode_arguments
from runtime_shims.wirenames import is_name

USE_EXISTING = "use_existing"


@dataclass(frozen=True, kw_only=True)
class ChildStart:
    """What a child is started with.

    Attributes:
        type_name: Its workflow type.
        args: Its encoded arguments.
        queue: Its task queue; None is the parent's own.
        arguments: Further arguments of the SDK's function.
        messages: Topics and encoded values of its startup messages.
        joins_existing: A running workflow with its id serves as well.
    """

    type_name: str
    args: list[RawValue]
    queue: str | None
    arguments: Mapping[str, Any] = field(default_factory=dict)
    messages: tuple[tuple[str, list[RawValue]], ...] = ()
    joins_existing: bool = False

    def command(self) -> Coroutine[Any, Any, workflow.ChildWorkflowHandle[Any, Any]]:
        """Return the coroutine that starts the child and waits for the acknowledgement."""
        return workflow.start_child_workflow(
            self.type_name,
            args=self.args,
            task_queue=self.queue,
            result_type=RawValue,
            **self.arguments,
        )


def prepare_child(project: Project, own: Pid, request: StartRequest) -> ChildStart:
    """Translate a request into a child's start. Reference 3.6 and 3.8.

    Args:
        project: The project that knows types and queues.
        own: The PID of the parent.
        request: What the program asks for.

    Raises:
        OptionError: The id, the host or an option cannot be used.
        CodecError: An argument, message or memo field cannot be encoded.
    """
    type_name = project.workflow_type(request.entry_id)
    if not is_name(type_name):
        text = "process ID required" if not type_name else "invalid process ID"
        raise OptionError(text)
    try:
        options = _options(project, own, request)
        queue = options.get("task_queue")
        if request.host:
            queue = queue_name("host", project.task_queue(request.host))
    except OptionError as refusal:
        text = f"invalid temporal child workflow options for {type_name}: {refusal}"
        raise OptionError(text) from None
    try:
        args = encode_arguments(request.args)
        memo = options.get("memo") or {}
        options["memo"] = dict(zip(memo, encode_arguments(memo.values()), strict=True))
        messages = tuple((topic, encode_arguments(values)) for topic, values in request.messages)
    except CodecError as refusal:
        raise CodecError(f"failed to convert arguments: {refusal}") from None
    arguments = child_arguments(options)
    if request.name is not None:
        arguments.setdefault("id", request.name)
    return ChildStart(
        type_name=type_name,
        args=args,
        queue=queue,
        arguments=arguments,
        messages=messages,
        joins_existing=options.get("id_conflict_policy") == USE_EXISTING,
    )


def _options(project: Project, own: Pid, request: StartRequest) -> dict[str, Any]:
    """Return the coerced options of a request, refusing what no child can have.

    Raises:
        OptionError: An option has the wrong type or value, or cannot be met.
    """
    options = read_workflow_options(request.options)
    # Not the SDK's word for the namespace: a replay from a file does not know it.
    client = project.client(own.node)
    namespace = options.get("namespace")
    if namespace and client is not None and namespace != client.namespace:
        raise OptionError("workflow.namespace of a child must be that of its parent")
    if request.name is not None:
        identifier("name", request.name)
    child_id = options.get("id", request.name)
    if child_id == own.unique and _replaces_running(options):
        raise OptionError("workflow.id of a child cannot be that of the parent it would terminate")
    return options


def _replaces_running(options: Mapping[str, Any]) -> bool:
    """Whether coerced options ask to terminate a running workflow of the same id."""
    return (
        options.get("id_conflict_policy") == "terminate_existing"
        or options.get("id_reuse_policy") == "terminate_if_running"
    )
