"""The receiving end of messages to host processes: each node polls a queue of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from temporalio import activity
from temporalio.exceptions import ApplicationError

from runtime_shims.mailbox import Mailbox
from runtime_shims.message import Payload
from runtime_shims.modules.errors import NOT_FOUND

DELIVER = "luatemporal.deliver"

_QUEUE_PREFIX = "luatemporal-node-"


def node_queue(node: str) -> str:
    """Return the task queue on which a node takes messages for its processes.

    Args:
        node: The node part of their PIDs.
    """
    return _QUEUE_PREFIX + node


def delivery_activity(find: Callable[[str], Mailbox | None]) -> Callable[..., Any]:
    """Return the activity a node's worker hosts to take messages.

    Args:
        find: Returns the mailbox of a PID of this node, None when no such process runs. It is
            called in the event loop of the worker.
    """

    @activity.defn(name=DELIVER)
    async def deliver(sender: Any, target: Any, topic: Any, *values: Any) -> None:
        mailbox = find(target)
        if mailbox is None:
            text = f"process {target} does not exist"
            raise ApplicationError(text, type=NOT_FOUND, non_retryable=True)
        mailbox.deliver(sender, topic, [Payload(value) for value in values])

    return deliver
