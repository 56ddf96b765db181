"""Protected calls: ``pcall`` and ``xpcall`` turn Lua errors into results.

Cancellation and everything else that is no Lua error passes through.
"""

from __future__ import annotations

from types import CoroutineType
from typing import Any

from runtime_shims.lua.calls.boundary import call_back, call_back_any, call_back_async
from runtime_shims.lua.errors.arguments import check_function, value_expected
from runtime_shims.lua.errors.translate import catchable, translate
from runtime_shims.lua.results import first
from runtime_shims.lua.values.missing import NO_VALUE

__lua_boundary__ = True

# A message handler that keeps failing is given up after this many calls.
_HANDLER_ATTEMPTS = 10
_HANDLER_FAILED = "error in error handling"


def pcall(function: Any = NO_VALUE, *arguments: Any) -> tuple[Any, ...]:
    """Call a function in protected mode.

    Returns:
        True and the results, or False and the error value.

    Raises:
        LuaError: There is no argument.
    """
    _check_given(function)
    try:
        return _success(call_back(function, *arguments))
    except Exception as error:
        return False, _error_value(error)


async def pcall_async(function: Any = NO_VALUE, *arguments: Any) -> tuple[Any, ...]:
    """Call a function that may suspend in protected mode.

    Returns:
        True and the results, or False and the error value.

    Raises:
        LuaError: There is no argument.
    """
    _check_given(function)
    try:
        return _success(await call_back_async(function, *arguments))
    except Exception as error:
        return False, _error_value(error)


def pcall_any(function: Any = NO_VALUE, *arguments: Any) -> Any:
    """Call any function in protected mode, suspending only when the function does.

    Returns:
        What ``pcall`` returns, or a coroutine that returns it when the function suspends.

    Raises:
        LuaError: There is no argument.
    """
    _check_given(function)
    try:
        result = call_back_any(function, *arguments)
    except Exception as error:
        return False, _error_value(error)
    if result.__class__ is CoroutineType:
        return pcall_async(_awaiting, result)
    return _success(result)


def xpcall(function: Any = None, handler: Any = NO_VALUE, *arguments: Any) -> tuple[Any, ...]:
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
    check_function(handler, 2, "xpcall")
    try:
        return _success(call_back(function, *arguments))
    except Exception as error:
        return _handled(handler, _error_value(error))


async def xpcall_async(
    function: Any = None, handler: Any = NO_VALUE, *arguments: Any
) -> tuple[Any, ...]:
    """Call a function that may suspend in protected mode with a message handler.

    Arguments and results are those of ``xpcall``; the handler may suspend too.

    Raises:
        LuaError: The handler is not a function.
    """
    check_function(handler, 2, "xpcall")
    try:
        return _success(await call_back_async(function, *arguments))
    except Exception as error:
        failure = _error_value(error)
        for _ in range(_HANDLER_ATTEMPTS):
            try:
                return False, first(await call_back_async(handler, failure))
            except Exception as handler_error:
                failure = _error_value(handler_error)
        return False, _HANDLER_FAILED


def xpcall_any(function: Any = None, handler: Any = NO_VALUE, *arguments: Any) -> Any:
    """Call any function in protected mode with a message handler, suspending only when it does.

    Returns:
        What ``xpcall`` returns, or a coroutine that returns it when the function suspends.

    Raises:
        LuaError: The handler is not a function.
    """
    check_function(handler, 2, "xpcall")
    try:
        result = call_back_any(function, *arguments)
    except Exception as error:
        return _handled(handler, _error_value(error))
    if result.__class__ is CoroutineType:
        return xpcall_async(_awaiting, handler, result)
    return _success(result)


async def _awaiting(coroutine: Any) -> Any:
    return await coroutine


def _success(result: Any) -> tuple[Any, ...]:
    return (True, *result) if result.__class__ is tuple else (True, result)


def _handled(handler: Any, failure: Any) -> tuple[Any, ...]:
    for _ in range(_HANDLER_ATTEMPTS):
        try:
            return False, first(call_back(handler, failure))
        except Exception as error:
            failure = _error_value(error)
    return False, _HANDLER_FAILED


def _check_given(function: Any) -> None:
    if function is NO_VALUE:
        raise value_expected(1, "pcall")


def _error_value(error: Exception) -> Any:
    """Return the Lua value of a caught exception; one that Lua must not see is raised again."""
    if not catchable(error):
        raise error
    return translate(error).value
