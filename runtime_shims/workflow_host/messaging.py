"""Signals of a workflow: every one becomes mail, and the startup batch several."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from temporalio import workflow
from temporalio.api.common.v1 import Payload as WirePayload

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.limits import CodecError
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import JSON, Payload
from runtime_shims.temporal.headers import STARTUP, incoming_headers, read_sender
from runtime_shims.temporal.payloads import from_payload, lua_payload


def receive_signal(mailbox: Mailbox, name: str, payloads: Sequence[WirePayload]) -> None:
    """Put a signal into the mailbox; the startup batch is unpacked. Reference 4.1 and 4.3."""
    sender = read_sender(incoming_headers())
    batch = _startup_batch(payloads[0]) if name == STARTUP and len(payloads) == 1 else None
    if batch is None:
        batch = [(name, [lua_payload(payload) for payload in payloads])]
    for topic, values in batch:
        mailbox.deliver(sender, topic, values)


def receive_start_header(mailbox: Mailbox) -> None:
    """Deliver the startup messages that came with the start itself, if any.

    A retried run and the next run of a schedule carry the header of the first, whose mail it was.
    """
    info = workflow.info()
    header = info.headers.get(STARTUP)
    if header is None or info.continued_run_id is not None:
        return
    batch = _startup_batch(header)
    if batch is None:
        workflow.logger.warning("malformed startup messages ignored")
        return
    sender = read_sender(info.headers)
    for topic, values in batch:
        mailbox.deliver(sender, topic, values)


def _startup_batch(payload: WirePayload) -> list[tuple[str, list[Payload]]] | None:
    """Return the messages of a batch `[[topic, [value, ...]], ...]`, None when it is none."""
    try:
        from_payload(payload)
        messages = json.loads(payload.data)
    except (CodecError, ValueError):
        return None
    if not isinstance(messages, list) or not all(map(_is_message, messages)):
        return None
    return [(topic, [_json_payload(value) for value in values]) for topic, values in messages]


def _is_message(entry: Any) -> bool:
    """Whether an entry of a batch is a topic and a list of values."""
    return (
        isinstance(entry, list)
        and len(entry) == 2
        and isinstance(entry[0], str)
        and isinstance(entry[1], list)
    )


def _json_payload(value: Any) -> Payload:
    """Wrap one value of a batch as if it had come in a payload of its own."""
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    return Payload(format=JSON, decode=lambda: decode_json(data))
