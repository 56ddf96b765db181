"""The clock of a run: workflow time as it is, or moved on when the start header asks for it.

`luatemporal run --dev` asks: nobody wants to watch an hour pass. A run that has nothing in flight
but timers waits at most `LONGEST_WAIT` for the next one, then sets its own clock forward. With an
activity, a child or a signal in flight time runs as it does, so timeouts mean what they say. The
header stands in the history, so a replay takes the same steps wherever it happens.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from temporalio import workflow

from runtime_shims.host import TimerHandle

SECOND = 1_000_000_000
LONGEST_WAIT = 1.0


class Clock:
    """Workflow time and durable timers, as Temporal has them."""

    def now_ns(self) -> int:
        """Return nanoseconds since the Unix epoch."""
        return workflow.time_ns()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        """Start a durable timer."""
        return asyncio.get_running_loop().call_later(seconds, callback)

    def idle(self) -> None:
        """Take note that the program waits."""


@dataclass(eq=False, slots=True)
class _Timer:
    """A timer the program started; `due` is on the run's own clock, in nanoseconds."""

    clock: SkippingClock
    due: int
    callback: Callable[[], None]

    def cancel(self) -> None:
        """Prevent the callback."""
        self.clock.forget(self)


class SkippingClock(Clock):
    """A clock that moves on when the run waits for nothing but timers."""

    def __init__(self) -> None:
        self._ahead = 0
        self._timers: dict[_Timer, None] = {}
        self._armed: TimerHandle | None = None
        self._plan: tuple[_Timer, bool] | None = None

    def now_ns(self) -> int:
        """Return workflow time, moved on by what was skipped."""
        return workflow.time_ns() + self._ahead

    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        """Register a timer; it is armed when the program waits."""
        timer = _Timer(self, self.now_ns() + round(seconds * SECOND), callback)
        self._timers[timer] = None
        return timer

    def forget(self, timer: _Timer) -> None:
        """Drop a timer."""
        self._timers.pop(timer, None)

    def idle(self) -> None:
        """Arm one durable timer for the timer that is due first."""
        first = min(self._timers, key=lambda timer: timer.due, default=None)
        plan = None if first is None else (first, _alone())
        if plan == self._plan:
            return
        if self._armed is not None:
            self._armed.cancel()
        self._armed, self._plan = None, plan
        if plan is not None:
            due, alone = plan[0].due, plan[1]
            wait = max(due - self.now_ns(), 0) / SECOND
            loop = asyncio.get_running_loop()
            self._armed = loop.call_later(min(wait, LONGEST_WAIT) if alone else wait, self._fire)

    def _fire(self) -> None:
        """Move the clock on to the armed timer and call back everything that is due by then."""
        plan, self._armed, self._plan = self._plan, None, None
        if plan is None:
            return
        self._ahead += max(plan[0].due - self.now_ns(), 0)
        now = self.now_ns()
        due = sorted((timer for timer in self._timers if timer.due <= now), key=lambda t: t.due)
        for timer in due:
            if timer in self._timers:
                self.forget(timer)
                timer.callback()


def _alone() -> bool:
    """Whether the run has no activity, child, signal or other task in flight."""
    me = asyncio.current_task()
    return all(task is me or task.done() for task in asyncio.all_tasks())
