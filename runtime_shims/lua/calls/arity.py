"""Surplus arguments, which Lua functions ignore and Python functions of fixed arity reject."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, MethodType
from typing import Any, Final

# The flag of code that takes *args; the module that names it is slow to import.
_TAKES_ANY: Final = 0x04


def fitting(function: Any, arguments: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """Return the arguments without those a function cannot take.

    Meant for the moment after a call has failed with a ``TypeError``: a result means that the call
    failed because of surplus arguments, before any of the function's code ran.

    Args:
        function: The called value.
        arguments: The arguments of the failed call.

    Returns:
        The arguments that fit, None when there is no surplus.
    """
    bound = 0
    if function.__class__ is MethodType:
        function, bound = function.__func__, 1
    if function.__class__ is not FunctionType:
        return None
    code = function.__code__
    room = code.co_argcount - bound
    if accepts_any(function) or len(arguments) <= room:
        return None
    return arguments[:room]


def accepts_any(function: FunctionType) -> bool:
    """Tell whether a function takes any number of positional arguments."""
    return bool(function.__code__.co_flags & _TAKES_ANY)


def adapted(function: Any, count: int) -> Callable[..., Any]:
    """Return a callable that takes exactly ``count`` arguments, whatever the function's arity."""
    fewer = fitting(function, (None,) * count)
    if fewer is None:
        unchanged: Callable[..., Any] = function
        return unchanged
    room = len(fewer)
    return lambda *arguments: function(*arguments[:room])
