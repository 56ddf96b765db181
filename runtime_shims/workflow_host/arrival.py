"""Everything one workflow task delivers reaches the program together, completions in job order.

The SDK turns each job of a task into callbacks of its loop. How many turns of the loop lie between
a job and the wake-up of a Lua coroutine depends on the kind of job, so the program runs only when
the loop has nothing left to do, and shorter ways are made as long as the longest. Reference 4.4.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from temporalio import workflow


async def all_delivered() -> None:
    """Wait until the loop is idle: the SDK checks conditions only then."""
    await workflow.wait_condition(_always)


def in_job_order(callback: Callable[[], None]) -> Callable[[], None]:
    """Delay a timer's callback to the turn in which the result of an activity wakes its caller.

    A timer's callback is the job's own; a result passes a future, the task that waits for it, and
    that task's callbacks.
    """

    def fired() -> None:
        loop = asyncio.get_running_loop()
        loop.call_soon(loop.call_soon, callback)

    return fired


def _always() -> bool:
    return True
