"""The driver: one asyncio task that runs all Lua coroutines of an execution in a fixed order."""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from runtime_shims.lua import LuaError
from runtime_shims.scheduler.operations import AtRest, Collected, Operation
from runtime_shims.scheduler.thread import Thread

DEADLOCK = "all coroutines blocked with no pending operations"

RECURSION_LIMIT = 4000
"""Python frames a program may nest: what fits on a thread's C stack even in nested sorts."""


def _nothing() -> None:
    """The flush of a scheduler without a mailbox."""


def _no_input() -> bool:
    """A scheduler without a mailbox expects nothing from outside."""
    return False


async def _settled() -> None:
    """The settling of a scheduler whose inputs come one by one."""


class Scheduler:
    """Run queue, collected operations and the one await of an execution.

    The order of events is that of Reference 4.4 and 6.2-6.5: coroutines run first in, first out;
    operations that could not complete at once are resolved in suspension order when the queue is
    empty, which forms the next round; subscription calls are performed when rounds are quiet; then
    the mailbox is flushed; only then does the driver wait for the outside world.

    Attributes:
        current: The thread whose code is running.
        runnable: The run queue of (thread, value its suspended call returns).
        collected: Suspensions of this round, in order; the list is never replaced.
        at_rest: Subscription calls waiting for quiet rounds, in order.
        flush: Delivers mail; called before coroutines run after a wake-up and before sleeping.
        expects_input: Whether mail or timers could still arrive, for the deadlock rule.
        settle: Waits until everything the outside world has delivered at once has arrived.
        on_cancelled: Asked when the task is cancelled; True swallows the cancellation.
        stuck: Number of threads parked for ever by an empty select.
    """

    def __init__(self) -> None:
        self.current: Thread | None = None
        self.main: Thread | None = None
        self.runnable: deque[tuple[Thread, Any]] = deque()
        self.collected: list[Collected] = []
        self.at_rest: list[AtRest] = []
        self.flush: Callable[[], None] = _nothing
        self.expects_input: Callable[[], bool] = _no_input
        self.settle: Callable[[], Awaitable[None]] = _settled
        self.on_cancelled: Callable[[], bool] | None = None
        self.stuck = 0
        self._held = False
        self._set_aside: list[tuple[Thread, Any]] = []
        self._threads: dict[Thread, None] = {}
        self._wake: asyncio.Future[None] | None = None
        self._result: Any = None

    async def run(self, main: Coroutine[Any, Any, Any]) -> Any:
        """Drives `main` and every coroutine it spawns until `main` returns. Reference 6.5.

        Args:
            main: The coroutine object of the program.

        Returns:
            What `main` returned. The other coroutines are closed where they stand.

        Raises:
            LuaError: Every coroutine is parked for ever.
            BaseException: An uncaught error of any coroutine, or the task's cancellation.
        """
        sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION_LIMIT))
        self.main = self.spawn(main)
        try:
            await self._collect_input()
            while self._held or not self._run_until_idle():
                await self._sleep()
                await self._collect_input()
            return self._result
        finally:
            self._close()

    @property
    def threads(self) -> tuple[Thread, ...]:
        """The managed threads that have not ended, oldest first."""
        return tuple(self._threads)

    def spawn(self, body: Coroutine[Any, Any, Any]) -> Thread:
        """Queues a coroutine object as a managed thread and returns the thread."""
        thread = Thread(self, body)
        self.adopt(thread)
        self.notify()
        return thread

    def adopt(self, thread: Thread) -> None:
        """Queues a managed thread that has not run yet."""
        self._threads[thread] = None
        self.runnable.append((thread, None))

    def wake(self, thread: Thread, value: Any) -> None:
        """Queues a parked thread from anywhere; its suspended call returns `value`."""
        if not thread.dead:
            self.runnable.append((thread, value))
            self.notify()

    def hold(self) -> None:
        """Lets nothing run, and delivers no mail, until `release`."""
        self._held = True
        self._set_aside = [*self.runnable]
        self.runnable.clear()

    def release(self, thread: Thread) -> None:
        """Ends `hold`; the thread that asked for it runs on before all others."""
        self._held = False
        woken_meanwhile = [*self.runnable]
        self.runnable.clear()
        if not thread.dead:
            self.runnable.append((thread, None))
        self.runnable.extend(self._set_aside)
        self.runnable.extend(woken_meanwhile)
        self._set_aside = []
        self.notify()

    def notify(self) -> None:
        """Ends the driver's sleep: something became runnable or mail arrived."""
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    def _run_until_idle(self) -> bool:
        """Runs rounds until nothing is runnable; True as soon as main has returned."""
        runnable, collected = self.runnable, self.collected
        while True:
            while runnable:
                thread, value = runnable.popleft()
                self.current = thread
                try:
                    operation = thread.send(value)
                except StopIteration as stop:
                    del self._threads[thread]
                    thread.dead = True
                    if thread is self.main:
                        self._result = stop.value
                        return True
                else:
                    if isinstance(operation, Operation):
                        operation.enter(thread)
                    else:
                        self._await_foreign(thread, operation)
            if self._held:
                return False
            if collected:
                for suspended in collected:
                    suspended.resolve()
                collected.clear()
            elif self.at_rest:
                self._perform_calls_at_rest()
            else:
                self.flush()
                if not runnable:
                    return False

    def _perform_calls_at_rest(self) -> None:
        calls, self.at_rest = self.at_rest, []
        for call in calls:
            result = call.action()
            self.runnable.append((call.thread, result))

    def _await_foreign(self, thread: Thread, awaited: Any) -> None:
        """Parks a thread on an asyncio future that shim code awaited directly.

        A task is done one turn of the loop after the future it waits for. A thread that waits for
        a bare future is woken a turn later, so that threads wake in the order of the completions.
        """

        def wake(_: object = None) -> None:
            self.wake(thread, None)

        def wake_next_turn(_: object) -> None:
            asyncio.get_running_loop().call_soon(wake)

        if awaited is None:
            asyncio.get_running_loop().call_soon(wake)
        elif getattr(awaited, "_asyncio_future_blocking", False):
            # The mark asyncio's own task clears when it takes charge of a yielded future.
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(wake if isinstance(awaited, asyncio.Task) else wake_next_turn)
        else:
            raise TypeError(f"a Lua coroutine awaited {awaited!r}, which nothing can complete")

    async def _sleep(self) -> None:
        """Waits for a waiter, a timer or mail."""
        if self.stuck and self.stuck == len(self._threads) and not self.expects_input():
            raise LuaError(DEADLOCK)
        self.current = None
        self._wake = asyncio.get_running_loop().create_future()
        try:
            await self._wake
        except asyncio.CancelledError:
            if not self._takes_cancellation():
                raise
        finally:
            self._wake = None

    async def _collect_input(self) -> None:
        """Lets everything that arrives together arrive, then delivers the mail behind it."""
        while True:
            try:
                await self.settle()
            except asyncio.CancelledError:
                if not self._takes_cancellation():
                    raise
            else:
                break
        if not self._held:
            self.flush()

    def _takes_cancellation(self) -> bool:
        """Whether the program has taken the task's cancellation as an event and goes on."""
        if self.on_cancelled is None or not self.on_cancelled():
            return False
        task = asyncio.current_task()
        if task is not None:
            task.uncancel()
        return True

    def _close(self) -> None:
        """Drops every coroutine where it stands, oldest first."""
        threads = list(self._threads)
        self._threads.clear()
        self.runnable.clear()
        self.collected.clear()
        self.at_rest.clear()
        for thread in threads:
            thread.kill()
