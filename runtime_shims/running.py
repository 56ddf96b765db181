"""Which execution's Lua code is running; imports nothing of the run time, so all of it may ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from runtime_shims.lua import LuaError
from runtime_shims.lua.string import methods

if TYPE_CHECKING:
    from runtime_shims.execution import Execution

_CURRENT: ContextVar[Execution] = ContextVar("luatemporal_execution")


def current() -> Execution:
    """The execution whose Lua code is running.

    Raises:
        LuaError: No Lua program runs here.
    """
    try:
        return _CURRENT.get()
    except LookupError:
        raise LuaError("no context found") from None


@contextmanager
def activate(execution: Execution) -> Iterator[Execution]:
    """Makes `execution` the current one for the enclosed code and the tasks it starts."""
    token = _CURRENT.set(execution)
    methods_token = methods.set(execution.string_methods)
    try:
        yield execution
    finally:
        # A program dropped at shutdown is closed by whoever collects it, in another context.
        with suppress(ValueError):
            _CURRENT.reset(token)
            methods.reset(methods_token)


def load(chunk_factory: Callable[[], Any]) -> Any:
    """`Execution.load` of the current execution."""
    return current().load(chunk_factory)
