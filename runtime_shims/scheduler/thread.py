"""The Lua thread: one Python coroutine object together with the scheduler that drives it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from runtime_shims.lua.closing import unwind

if TYPE_CHECKING:
    from runtime_shims.scheduler.channel import Receive
    from runtime_shims.scheduler.driver import Scheduler
    from runtime_shims.scheduler.operations import Turn


def _never_driven(_: Any) -> Any:
    """The `send` of a classic thread, which the scheduler never runs itself."""
    raise RuntimeError("a classic thread is driven by its resumer")


class Thread:
    """A Lua value of type "thread".

    A *managed* thread (main, or made by `coroutine.spawn`) is resumed by the scheduler only. A
    *classic* thread (made by `coroutine.create`) has a resumer, the thread whose `resume` call runs
    it at the moment.

    Attributes:
        scheduler: The scheduler of the execution the thread belongs to.
        runnable: The scheduler's run queue.
        collected: The scheduler's operations of this round.
        send: Drives the coroutine of a managed thread.
        coroutine: The Python coroutine object, None before the first run of a classic thread.
        function: The body of a classic thread that has not run yet.
        resumer: The thread that resumed this classic one, until it yields or ends.
        dead: The body has returned or raised, or the thread was closed.
        failure: The error value a classic thread died of, as a 1-tuple; taken by its first close.
        managed: The scheduler drives it.
        turn: Its wait for the next round, once it has waited for one.
        receive: Its wait for a channel's value, once it has waited for one.
    """

    lua_type = "thread"

    __slots__ = (
        "collected",
        "coroutine",
        "dead",
        "failure",
        "function",
        "managed",
        "receive",
        "resumer",
        "runnable",
        "scheduler",
        "send",
        "turn",
    )

    def __init__(
        self,
        scheduler: Scheduler,
        coroutine: Coroutine[Any, Any, Any] | None = None,
        function: Callable[..., Any] | None = None,
    ) -> None:
        self.scheduler = scheduler
        self.runnable = scheduler.runnable
        self.collected = scheduler.collected
        self.coroutine = coroutine
        self.send = _never_driven if coroutine is None else coroutine.send
        self.function = function
        self.resumer: Thread | None = None
        self.dead = False
        self.failure: tuple[Any] | None = None
        self.managed = coroutine is not None
        self.turn: Turn | None = None
        self.receive: Receive | None = None

    def status(self) -> str:
        """Lua's status word: "running", "normal", "suspended" or "dead"."""
        if self.dead:
            return "dead"
        running = self.scheduler.current
        if running is self:
            return "running"
        if self.resumer is not None:
            return "normal"
        while running is not None:
            running = running.resumer
            if running is self:
                return "normal"
        return "suspended"

    def take_function(self) -> Callable[..., Any]:
        """The body of a thread that runs for the first time."""
        function, self.function = self.function, None
        if function is None:
            raise RuntimeError("the thread has run already")
        return function

    def kill(self) -> None:
        """Closes the Python coroutine where it stands; the thread is dead afterwards."""
        self.dead = True
        self.function = None
        if self.coroutine is not None:
            self.coroutine.close()

    def unwind(self) -> None:
        """Closes the coroutine and its variables declared ``<close>``; it is dead afterwards.

        Raises:
            LuaError: A ``__close`` metamethod failed.
        """
        self.dead = True
        self.function = None
        if self.coroutine is not None:
            unwind(self.coroutine)

    def __str__(self) -> str:
        return f"thread: 0x{id(self):012x}"
