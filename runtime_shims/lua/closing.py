"""To-be-closed variables: ``with closing(v, "v"):`` calls ``__close`` however the block is left."""

from __future__ import annotations

from collections.abc import Coroutine
from types import TracebackType
from typing import Any

from runtime_shims.lua.calls.callbacks import call_metamethod
from runtime_shims.lua.calls.invocation import call_async
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.errors.translate import catchable, translate
from runtime_shims.lua.metatables.dispatch import metamethod


class Unwinding(BaseException):
    """Thrown into a coroutine by ``coroutine.close``, so that its pending variables are closed."""

    lua_uncatchable = True


class closing:
    """The scope of a variable declared ``<close>``, or of the closing value of a generic ``for``.

    A coroutine that the scheduler drops at the end of a run is not unwound: nothing is closed, as
    in Lua, where such a coroutine is never resumed again.

    Args:
        value: The variable's value; nil and false need no closing.
        name: The variable's Lua name, for the error message.

    Raises:
        LuaError: The value has no ``__close`` metamethod.
    """

    __slots__ = ("_closed", "_value")

    def __init__(self, value: Any, name: str = "(for state)") -> None:
        self._value = value
        self._closed = value is not None and value is not False
        if self._closed and metamethod(value, "__close") is None:
            raise runtime_error(f"variable '{name}' got a non-closable value")

    def __enter__(self) -> Any:
        """Return the value."""
        return self._value

    def __exit__(
        self, _: type[BaseException] | None, raised: BaseException | None, __: TracebackType | None
    ) -> None:
        """Call ``__close(value, error)``; an error it raises replaces the one under way."""
        if self._must_close(raised):
            handler = metamethod(self._value, "__close")
            call_metamethod(handler, self._value, _error_value(raised))

    async def __aenter__(self) -> Any:
        """Return the value."""
        return self._value

    async def __aexit__(
        self, _: type[BaseException] | None, raised: BaseException | None, __: TracebackType | None
    ) -> None:
        """Do the same where the metamethod may suspend."""
        if self._must_close(raised):
            handler = metamethod(self._value, "__close")
            await call_async(handler, self._value, _error_value(raised))

    def _must_close(self, raised: BaseException | None) -> bool:
        if not self._closed:
            return False
        return raised is None or isinstance(raised, Unwinding) or catchable(raised)


def unwind(coroutine: Coroutine[Any, Any, Any]) -> None:
    """Close a suspended coroutine and the variables pending in it.

    Args:
        coroutine: The Python coroutine of a suspended Lua one.

    Raises:
        LuaError: A ``__close`` metamethod raised, or tried to suspend.
    """
    try:
        coroutine.throw(Unwinding())
    except (Unwinding, StopIteration):
        return
    coroutine.close()
    raise runtime_error("attempt to yield across a C-call boundary")


def _error_value(raised: BaseException | None) -> Any:
    if raised is None or isinstance(raised, Unwinding):
        return None
    return translate(raised).value
