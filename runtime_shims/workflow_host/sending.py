"""`process.send` inside a workflow, to itself, to other workflows and to host processes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import ApplicationError, FailureError

from runtime_shims.codec.limits import CodecError
from runtime_shims.execution import Execution
from runtime_shims.modules.errors import Error
from runtime_shims.pids import Pid
from runtime_shims.refusals import internal, invalid, not_found
from runtime_shims.selfmail import send_to_self
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.payloads import encode_arguments
from runtime_shims.wirenames import is_name, topic_refusal
from runtime_shims.workflow_host.delivery import deliver
from runtime_shims.workflow_host.routing import Route, route_to

_MISSING_TARGET = "ExternalWorkflowExecutionNotFound"

Answer = tuple[bool | None, Error | None]


async def send_message(
    execution: Execution, own: Pid, target: Pid, topic: str, values: Sequence[Any]
) -> Answer:
    """Send to a target that is no update request. Reference 3.2.

    A message to this workflow or to a host process lets no other coroutine run before it returns;
    a signal to another workflow does.

    Args:
        execution: The sender.
        own: Its PID.
        target: The receiver.
        topic: The topic, without a leading `@`; with an empty one nothing is sent.
        values: One payload each.
    """
    refusal = topic_refusal(topic)
    if refusal is not None:
        return None, invalid(refusal)
    if not topic:
        return True, None
    route = route_to(own, target)
    if route is Route.SELF:
        return send_to_self(execution, topic, values)
    try:
        args = encode_arguments(values)
    except CodecError as failure:
        return None, invalid(f"failed to convert arguments: {failure}")
    if route is Route.PROCESS:
        if execution.project.client(target.node) is not None:
            text = f"process.send to a workflow of another client, {target.node}, not supported"
            return None, internal(f"{text} in workflow context")
        return await deliver(str(own), target, topic, args)
    return await signal_workflow(target.unique, topic, args)


async def signal_workflow(workflow_id: str, topic: str, args: Sequence[RawValue]) -> Answer:
    """Signal another workflow and wait for the server's acknowledgement. Reference 3.2."""
    if not is_name(workflow_id):
        return None, no_such_workflow()
    try:
        await workflow.get_external_workflow_handle(workflow_id).signal(topic, args=args)
    except FailureError as failure:
        return None, external_refusal(failure)
    return True, None


def no_such_workflow() -> Error:
    """Return the error of a workflow that does not exist or has closed. Reference 3.2."""
    return not_found("unknown external workflow execution")


def external_refusal(failure: FailureError) -> Error:
    """Return the error of an external request the server refused."""
    if isinstance(failure, ApplicationError) and failure.type == _MISSING_TARGET:
        return no_such_workflow()
    return error_from_exception(failure)
