"""Messages a program sends to itself: copied like any other, and in its mailbox at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runtime_shims.codec.export import export
from runtime_shims.codec.limits import CodecError
from runtime_shims.execution import Execution
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid


def send_to_self(
    execution: Execution, topic: str, values: Sequence[Any]
) -> tuple[bool | None, Error | None]:
    """Put a message into the program's own mailbox; never suspends. Reference 3.2.

    Args:
        execution: The program.
        topic: The topic, without a leading `@`.
        values: One payload each.
    """
    try:
        payloads = [Payload(export(value)) for value in values]
    except CodecError as refusal:
        return None, invalid(f"failed to convert arguments: {refusal}")
    execution.mailbox.deliver_own(execution.pid, topic, payloads)
    return True, None
