"""The `coroutine` module: classic coroutines, and spawning on the scheduler. Reference 6.4 and 6.6.

A Lua coroutine is a Python coroutine object. `resume` drives it by hand: it keeps what the body
yields with `yield_` and passes every other suspension on, so a blocking call inside a coroutine
suspends the whole stack of resumers.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from runtime_shims.execution import current
from runtime_shims.lua import LuaError
from runtime_shims.lua.errors import catchable, lua_traceback, translate, where
from runtime_shims.lua.errors.arguments import check_function, type_error
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.scheduler import Spawn, Thread, Yield, park
from runtime_shims.scheduler.resumption import advance, start

__all__ = [
    "close",
    "create",
    "isyieldable",
    "resume",
    "running",
    "spawn",
    "status",
    "wrap",
    "yield_",
]

_NO_VALUES = Yield(())
_MANAGED = "cannot resume a coroutine that the scheduler runs"


def create(function: Any = NO_VALUE) -> Thread:
    """A new suspended coroutine with the body `function`.

    Raises:
        LuaError: `function` is not a function.
    """
    return Thread(current().scheduler, function=check_function(function, 1, "coroutine.create"))


async def resume(thread: Any = NO_VALUE, *args: Any) -> tuple[Any, ...]:
    """Runs a coroutine until it yields, returns or fails.

    Args:
        thread: A coroutine made by `create`.
        args: Arguments of the body, or results of its pending `yield_`.

    Returns:
        True and the yielded or returned values; or False and the error value.

    Raises:
        LuaError: `thread` is not a thread.
    """
    body = _thread(thread, "coroutine.resume")
    obstacle = _obstacle(body)
    if obstacle is not None:
        return False, obstacle
    try:
        return True, *await advance(body, args)
    except Exception as failure:
        return False, _failed(body, failure).value


def wrap(function: Any = NO_VALUE) -> Callable[..., Coroutine[Any, Any, Any]]:
    """A function that resumes a new coroutine and returns what it yields or returns.

    An error of the body passes through it; an error text gets the caller's position, as in Lua.

    Raises:
        LuaError: `function` is not a function.
    """
    thread = Thread(current().scheduler, function=check_function(function, 1, "coroutine.wrap"))

    async def generator(*args: Any) -> Any:
        obstacle = _obstacle(thread)
        if obstacle is not None:
            raise runtime_error(obstacle)
        try:
            values = await advance(thread, args)
        except Exception as failure:
            error = _failed(thread, failure)
            if isinstance(error.value, str):
                raise LuaError(where(1) + error.value, lua_traceback(failure)) from failure
            raise error from failure
        return values[0] if len(values) == 1 else values

    return generator


async def yield_(*values: Any) -> Any:
    """Suspends the running coroutine; its resumer gets `values`.

    In main or a spawned coroutine the values are discarded and the others run first.

    Returns:
        The arguments of the next `resume`.
    """
    results: tuple[Any, ...] = await park(Yield(values) if values else _NO_VALUES)
    return results[0] if len(results) == 1 else results


async def spawn(function: Any = NO_VALUE) -> Thread:
    """Starts `function` without arguments as a coroutine of the scheduler. Reference 6.4.

    The new coroutine runs up to its first suspension before the caller continues.

    Raises:
        LuaError: `function` is not a function.
    """
    body = check_function(function, 1, "coroutine.spawn")
    thread: Thread = await park(Spawn(Thread(current().scheduler, start(body))))
    return thread


def status(thread: Any = NO_VALUE) -> str:
    """Lua's status word: "running", "normal", "suspended" or "dead".

    Raises:
        LuaError: `thread` is not a thread.
    """
    return _thread(thread, "coroutine.status").status()


def running() -> tuple[Thread | None, bool]:
    """The running thread, and whether it is the main one."""
    scheduler = current().scheduler
    return scheduler.current, scheduler.current is scheduler.main


def isyieldable(thread: Any = None) -> bool:
    """Whether `yield_` is allowed: always, since main too runs on the scheduler.

    Raises:
        LuaError: `thread` is neither nil nor a thread.
    """
    return thread is None or _thread(thread, "coroutine.isyieldable") is not None


def close(thread: Any = NO_VALUE) -> Any:
    """Closes a suspended or dead coroutine.

    Returns:
        True; or false and an error value: for a coroutine that died of an error, once, or when a
        variable of a suspended one could not be closed.

    Raises:
        LuaError: The coroutine is running or normal, or the scheduler runs it.
    """
    body = _thread(thread, "coroutine.close")
    state = body.status()
    if state in ("running", "normal") or body.managed:
        raise runtime_error(f"cannot close a {state} coroutine")
    failure, body.failure = body.failure, None
    if state == "suspended":
        try:
            body.unwind()
        except Exception as raised:
            return False, _failed(body, raised).value
    return True if failure is None else (False, failure[0])


def _failed(thread: Thread, failure: Exception) -> LuaError:
    """The Lua error a body died of; an exception Lua cannot catch goes on."""
    if not catchable(failure):
        raise failure
    error = translate(failure)
    thread.failure = (error.value,)
    return error


def _obstacle(thread: Thread) -> str | None:
    """Why a coroutine cannot be resumed, None when it can."""
    if thread.managed:
        return _MANAGED
    state = thread.status()
    if state == "suspended":
        return None
    return (
        "cannot resume dead coroutine"
        if state == "dead"
        else ("cannot resume non-suspended coroutine")
    )


def _thread(value: Any, caller: str) -> Thread:
    if isinstance(value, Thread):
        return value
    raise type_error(1, caller, "thread", value)
