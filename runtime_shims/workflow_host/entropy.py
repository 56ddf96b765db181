"""Random bytes of a run: one seed is recorded in the history, all bytes follow from it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue
from temporalio.exceptions import ActivityError

from runtime_shims.drbg import Drbg
from runtime_shims.lua import LuaError
from runtime_shims.scheduler import Waiter, suspend
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.seeding import SEED

ATTEMPT_TIMEOUT = timedelta(seconds=10)

_PURPOSE = b"luatemporal crypto"


class Entropy:
    """What `crypto` draws from in one workflow run."""

    def __init__(self) -> None:
        self._generator: Drbg | None = None

    async def random_bytes(self, count: int) -> bytes:
        """Return bytes nobody can guess; a replay gets the same ones. Reference 10.6.

        The first call of a run records the seed. To the program that takes no time: nothing else
        of it runs meanwhile.

        Args:
            count: How many.

        Raises:
            LuaError: The seed could not be recorded.
        """
        if self._generator is None:
            self._generator = Drbg(await _recorded_seed(), _PURPOSE)
        # A reset run replays the recorded seed; what it draws afterwards must not be what the
        # original run drew, or two texts would be encrypted under one nonce. Resetting changes
        # the SDK's own seed from that point on.
        epoch = workflow.random_seed().to_bytes(8, "big")
        return self._generator.generate(count, epoch)


async def _recorded_seed() -> bytes:
    """Make a seed outside the workflow, recorded as the result of a local activity."""

    def register(waiter: Waiter) -> None:
        handle = workflow.start_local_activity(
            SEED, result_type=RawValue, start_to_close_timeout=ATTEMPT_TIMEOUT
        )
        handle.add_done_callback(lambda done: _settle(waiter, done))

    seed: bytes = await suspend(register, exclusive=True)
    return seed


def _settle(waiter: Waiter, done: Any) -> None:
    """Hand the recorded seed to the program."""
    failure = done.exception()
    if failure is None:
        waiter.resume(done.result().payload.data)
    elif isinstance(failure, ActivityError):
        waiter.throw(LuaError(error_from_exception(failure)))
    else:
        waiter.throw(failure)
