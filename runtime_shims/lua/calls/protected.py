"""Protected calls: ``pcall`` and ``xpcall`` turn Lua errors into results.

Cancellation and everything else that is no Lua error passes through.
"""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.calls.boundary import call_back, call_back_async
from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.lua.errors.translate import catchable, translate
from runtime_shims.lua.results import first, values

__lua_boundary__ = True

# A message handler that keeps failing is given up after this many calls.
_HANDLER_ATTEMPTS = 10
_HANDLER_FAILED = "error in error handling"


def pcall(function: Any = None, *arguments: Any) -> tuple[Any, ...]:
    """Call a function in protected mode.

    Returns:
        True and the results, or False and the error value.
    """
    try:
        result = call_back(function, *arguments)
    except Exception as error:
        return False, _error_value(error)
    if result.__class__ is tuple:
        return (True, *result)
    return True, result


async def pcall_async(function: Any = None, *arguments: Any) -> tuple[Any, ...]:
    """Call a function that may suspend in protected mode.

    Returns:
        True and the results, or False and the error value.
    """
    try:
        result = await call_back_async(function, *arguments)
    except Exception as error:
        return False, _error_value(error)
    if result.__class__ is tuple:
        return (True, *result)
    return True, result


def xpcall(function: Any = None, handler: Any = None, *arguments: Any) -> tuple[Any, ...]:
    """Call a function in protected mode with a message handler.

    Args:
        function: The function.
        handler: Called with the error value; its first result replaces it.
        arguments: Arguments of the function.

    Returns:
        True and the results, or False and the result of the handler.

    Raises:
        LuaError: The handler is not a function.
    """
    _check_handler(handler)
    try:
        result = call_back(function, *arguments)
    except Exception as error:
        failure = _error_value(error)
        for _ in range(_HANDLER_ATTEMPTS):
            try:
                return False, first(call_back(handler, failure))
            except Exception as handler_error:
                failure = _error_value(handler_error)
        return False, _HANDLER_FAILED
    return (True, *values(result))


async def xpcall_async(
    function: Any = None, handler: Any = None, *arguments: Any
) -> tuple[Any, ...]:
    """Call a function that may suspend in protected mode with a message handler.

    Args and results are those of ``xpcall``.

    Raises:
        LuaError: The handler is not a function.
    """
    _check_handler(handler)
    try:
        result = await call_back_async(function, *arguments)
    except Exception as error:
        failure = _error_value(error)
        for _ in range(_HANDLER_ATTEMPTS):
            try:
                return False, first(await call_back_async(handler, failure))
            except Exception as handler_error:
                failure = _error_value(handler_error)
        return False, _HANDLER_FAILED
    return (True, *values(result))


def _check_handler(handler: Any) -> None:
    if not callable(handler):
        raise type_error(2, "xpcall", "function", handler)


def _error_value(error: Exception) -> Any:
    """Return the Lua value of a caught exception; one that Lua must not see is raised again."""
    if not catchable(error):
        raise error
    return translate(error).value
