"""Messages from a workflow to host processes: an activity on the queue of the process's node."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue, RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError, TimeoutError

from runtime_shims.modules.errors import NOT_FOUND, UNAVAILABLE, Error
from runtime_shims.pids import Pid
from runtime_shims.refusals import not_found
from runtime_shims.scheduler import Waiter, suspend
from runtime_shims.temporal.delivery import DELIVER, node_queue
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.payloads import to_payload
from runtime_shims.wirenames import is_name

# How long a node may take to fetch a message, and how long to put it into a mailbox.
FETCH_TIMEOUT = timedelta(seconds=5)
DELIVER_TIMEOUT = timedelta(seconds=10)


async def deliver(
    sender: str, target: Pid, topic: str, args: Sequence[RawValue]
) -> tuple[bool | None, Error | None]:
    """Deliver a message to a host process and wait until its node has it. Reference 3.2.

    To the program the send is synchronous: no other coroutine runs meanwhile. It is sent at most
    once, so a receiver never sees a message twice.

    Args:
        sender: PID of the workflow.
        target: The process.
        topic: The topic.
        args: The encoded values.

    Returns:
        True and nil; nil and `NotFound` when the process has ended, or a retryable `Unavailable`
        when its node does not answer in time.
    """
    queue = node_queue(target.node)
    if not target.node or not is_name(queue):
        return None, not_found(f"could not resolve '{target}': it names no node")
    envelope = [RawValue(to_payload(text)) for text in (sender, str(target), topic)]
    handle = workflow.start_activity(
        DELIVER,
        args=[*envelope, *args],
        task_queue=queue,
        schedule_to_start_timeout=FETCH_TIMEOUT,
        start_to_close_timeout=DELIVER_TIMEOUT,
        retry_policy=RetryPolicy(maximum_attempts=1),
    )

    def register(waiter: Waiter) -> None:
        handle.add_done_callback(lambda _: waiter.resume())

    await suspend(register, exclusive=True)
    failure = handle.exception()
    return (True, None) if failure is None else (None, _refusal(target, failure))


def _refusal(target: Pid, failure: Any) -> Error:
    """Return the error of a delivery that failed."""
    cause = failure.cause if isinstance(failure, ActivityError) else None
    if isinstance(cause, TimeoutError):
        text = f"node {target.node} of process {target} does not answer"
        return Error(text, kind=UNAVAILABLE, retryable=True)
    if isinstance(cause, ApplicationError) and cause.type == NOT_FOUND:
        return not_found(f"process {target} does not exist")
    return error_from_exception(failure)
