"""Drives a classic coroutine by hand: its own yields come back, other suspensions pass through.

The frames of this module stand for one C function, so error levels end at a coroutine's body.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import Any

from runtime_shims.scheduler.operations import Yield, park
from runtime_shims.scheduler.thread import Thread

__lua_boundary__ = True

_CO_COROUTINE = 0x80  # inspect.CO_COROUTINE, without the import of `inspect`


async def advance(thread: Thread, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Runs a suspended coroutine to its next yield or its end. Reference 6.6.

    Args:
        thread: A classic thread whose status is "suspended".
        args: Arguments of the body, or results of its pending yield.

    Returns:
        The values yielded or returned.

    Raises:
        Exception: What the body raised; the thread is dead then.
    """
    scheduler = thread.scheduler
    thread.resumer = scheduler.current
    scheduler.current = thread
    sent: Any = args
    try:
        coroutine = thread.coroutine
        if coroutine is None:
            result = thread.take_function()(*args)
            if not isinstance(result, CoroutineType):
                thread.dead = True
                return values_of(result)
            coroutine = thread.coroutine = result
            sent = None
        while True:
            operation = coroutine.send(sent)
            if operation.__class__ is Yield:
                values: tuple[Any, ...] = operation.values
                return values
            sent = await park(operation)
            scheduler.current = thread
    except StopIteration as stop:
        thread.dead = True
        return values_of(stop.value)
    except BaseException:
        thread.kill()
        raise
    finally:
        scheduler.current, thread.resumer = thread.resumer, None


def start(function: Callable[..., Any]) -> Coroutine[Any, Any, Any]:
    """A coroutine object that runs a plain or async function when it is first driven."""
    code = getattr(function, "__code__", None)
    if code is not None and code.co_flags & _CO_COROUTINE:
        coroutine: Coroutine[Any, Any, Any] = function()
        return coroutine
    return _call(function)


async def _call(function: Callable[..., Any]) -> None:
    result = function()
    if isinstance(result, CoroutineType):
        await result


def values_of(result: Any) -> tuple[Any, ...]:
    """The results of a Lua function as a tuple; a bare None is one nil."""
    return result if isinstance(result, tuple) else (result,)
