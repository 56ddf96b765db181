"""Signals between workflows: sending and cancelling from a workflow, and receiving in one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from temporalio import workflow
from temporalio.api.common.v1 import Payload as WirePayload
from temporalio.exceptions import ApplicationError, FailureError

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.limits import CodecError
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import JSON, Payload
from runtime_shims.modules.errors import Error
from runtime_shims.pids import Pid, parse_pid
from runtime_shims.refusals import internal, invalid, not_found
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.headers import STARTUP, incoming_headers, read_sender
from runtime_shims.temporal.payloads import encode_arguments, from_payload, lua_payload

# Hosts of PIDs that are workflows whatever their node says. Reference 3.2.
_TEMPORAL_HOST = "temporal"
_MISSING_TARGET = "ExternalWorkflowExecutionNotFound"


async def send_signal(
    own: Pid, destination: str, topic: str, values: Sequence[Any]
) -> tuple[bool | None, Error | None]:
    """Signal another workflow and wait for the server's acknowledgement. Reference 3.2."""
    target = parse_pid(destination)
    if not _is_workflow(own, target):
        message = f"process.send from a workflow to host process {destination} is not supported"
        return None, internal(message)
    try:
        args = encode_arguments(values)
    except CodecError as refusal:
        return None, invalid(f"failed to convert arguments: {refusal}")
    handle = workflow.get_external_workflow_handle(target.unique)
    try:
        await handle.signal(topic, args=args)
    except FailureError as failure:
        return None, _refused(failure)
    return True, None


async def request_cancel(
    own: Pid, destination: str, reason: str
) -> tuple[bool | None, Error | None]:
    """Request the cancellation of another workflow. Reference 3.12."""
    target = parse_pid(destination)
    if not _is_workflow(own, target):
        message = f"process.cancel from a workflow of host process {destination} is not supported"
        return None, internal(message)
    try:
        await workflow.get_external_workflow_handle(target.unique).cancel(reason=reason)
    except FailureError as failure:
        return None, _refused(failure)
    return True, None


def receive_signal(mailbox: Mailbox, name: str, payloads: Sequence[WirePayload]) -> None:
    """Put a signal into the mailbox; the startup batch is unpacked. Reference 4.1 and 4.3."""
    sender = read_sender(incoming_headers())
    if name == STARTUP:
        if payloads:
            _unpack_startup(mailbox, sender, payloads[0])
        return
    mailbox.deliver(sender, name, [lua_payload(payload) for payload in payloads])


def receive_start_header(mailbox: Mailbox) -> None:
    """Deliver the startup messages that came with the start itself, if any."""
    headers = workflow.info().headers
    batch = headers.get(STARTUP)
    if batch is not None:
        _unpack_startup(mailbox, read_sender(headers), batch)


def _unpack_startup(mailbox: Mailbox, sender: str, batch: WirePayload) -> None:
    """Deliver a batch `[[topic, [value, ...]], ...]` in order; anything else is ignored."""
    try:
        from_payload(batch)
        messages = json.loads(batch.data)
        for topic, values in messages:
            mailbox.deliver(sender, str(topic), [_json_payload(value) for value in values])
    except (CodecError, ValueError, TypeError):
        workflow.logger.warning("malformed startup messages ignored")


def _json_payload(value: Any) -> Payload:
    """Wrap one value of a batch as if it had come in a payload of its own."""
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    return Payload(format=JSON, decode=lambda: decode_json(data))


def _is_workflow(own: Pid, target: Pid) -> bool:
    """Whether a PID is reached by a Temporal signal. Reference 3.2."""
    return (
        (bool(target.node) and target.node == own.node)
        or target.host == own.host
        or target.host == _TEMPORAL_HOST
    )


def _refused(failure: FailureError) -> Error:
    """Return the error of an external request the server refused."""
    if isinstance(failure, ApplicationError) and failure.type == _MISSING_TARGET:
        return not_found("unknown external workflow execution")
    return error_from_exception(failure)
