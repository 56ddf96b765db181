"""What a Lua coroutine yields to the driver when it suspends, and the primitives that do so."""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from runtime_shims.scheduler.thread import Thread


class Operation:
    """A suspension: `enter` is called by the driver once the coroutine has stopped running."""

    __slots__ = ("thread",)

    thread: Thread

    def enter(self, thread: Thread) -> None:
        """Takes charge of `thread`; whoever completes the operation wakes it exactly once."""
        raise NotImplementedError


class Collected(Operation):
    """A suspension put aside until the run queue is empty and then resolved in call order."""

    __slots__ = ()

    def enter(self, thread: Thread) -> None:
        self.thread = thread
        thread.collected.append(self)

    def resolve(self) -> None:
        """Completes the operation or parks it. Called once, when the round is over."""
        raise NotImplementedError

    def wake(self, value: Any) -> None:
        """Queues the coroutine; its suspended call returns `value`."""
        self.thread.runnable.append((self.thread, value))


@coroutine
def park(operation: Operation) -> Generator[Operation, Any, Any]:
    """Suspends the running Lua coroutine on `operation`; returns what it is woken with."""
    return (yield operation)


class Waiter(Operation):
    """A suspension that something outside the scheduler ends: a timer, an activity, a reply."""

    __slots__ = ("_error", "_value", "done")

    def __init__(self) -> None:
        self.done = False
        self._value: Any = None
        self._error: BaseException | None = None

    def enter(self, thread: Thread) -> None:
        self.thread = thread

    def resume(self, value: Any = None) -> None:
        """Wakes the coroutine with `value`. Only the first wake-up counts.

        May be called from asyncio callbacks and from other Lua coroutines.
        """
        if not self.done:
            self.done = True
            self._value = value
            self._notify()

    def throw(self, error: BaseException) -> None:
        """Wakes the coroutine with `error` raised at its suspension point, like `resume`."""
        if not self.done:
            self.done = True
            self._error = error
            self._notify()

    def outcome(self) -> Any:
        """The value given to `resume`; raises the error given to `throw`."""
        if self._error is not None:
            raise self._error
        return self._value

    def _notify(self) -> None:
        thread = getattr(self, "thread", None)
        if thread is not None:
            thread.scheduler.wake(thread, None)


class Exclusive(Waiter):
    """A wait during which no coroutine runs, so that to the program it takes no time."""

    __slots__ = ()

    def enter(self, thread: Thread) -> None:
        self.thread = thread
        thread.scheduler.hold()

    def _notify(self) -> None:
        thread = getattr(self, "thread", None)
        if thread is not None:
            thread.scheduler.release(thread)


async def suspend(register: Callable[[Waiter], object], *, exclusive: bool = False) -> Any:
    """Parks the running Lua coroutine until its waiter is resumed.

    Args:
        register: Called at once, before the coroutine is parked, with the waiter. When it resumes
            the waiter itself the call does not suspend at all.
        exclusive: Park all others as well: a command that is synchronous to the program runs on
            before anything else does. Reference 6.4.

    Returns:
        The value passed to `Waiter.resume`.

    Raises:
        BaseException: Whatever was passed to `Waiter.throw`.
    """
    waiter = Exclusive() if exclusive else Waiter()
    register(waiter)
    if not waiter.done:
        await park(waiter)
    return waiter.outcome()


class Spawn(Operation):
    """Starts a managed thread: the child is queued, then the spawner behind it. Reference 6.4."""

    __slots__ = ("child",)

    def __init__(self, child: Thread) -> None:
        self.child = child

    def enter(self, thread: Thread) -> None:
        scheduler = thread.scheduler
        scheduler.adopt(self.child)
        scheduler.runnable.append((thread, self.child))


class Yield(Operation):
    """`coroutine.yield`: caught by a resumer; a managed thread joins the next round.

    Joining the next round, not the present one, is what lets channel operations of other coroutines
    make progress while one coroutine polls.
    """

    __slots__ = ("values",)

    def __init__(self, values: tuple[Any, ...]) -> None:
        self.values = values

    def enter(self, thread: Thread) -> None:
        turn = thread.turn
        if turn is None:
            turn = thread.turn = Turn(thread)
        thread.collected.append(turn)


class Turn(Collected):
    """The wait of a thread for the next round; it has one at most, so it is used again."""

    __slots__ = ()

    def __init__(self, thread: Thread) -> None:
        self.thread = thread

    def resolve(self) -> None:
        self.wake(())


class AtRest(Operation):
    """A call performed when all channel rounds are quiet: listen, inbox, events, unlisten."""

    __slots__ = ("action",)

    def __init__(self, action: Callable[[], Any]) -> None:
        self.action = action

    def enter(self, thread: Thread) -> None:
        self.thread = thread
        thread.scheduler.at_rest.append(self)


async def at_rest(action: Callable[[], Any]) -> Any:
    """Runs `action` when every other coroutine is quiet and returns its result. Reference 6.4."""
    return await park(AtRest(action))
