"""Runs one Lua program from its entry to its value: the part both hosts share."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import isawaitable
from typing import Any

from runtime_shims.entry import LuaEntry, LuaFunction, fit_arguments
from runtime_shims.execution import Execution, activate
from runtime_shims.lua import LuaError, adjust
from runtime_shims.lua.errors import catchable, translate
from runtime_shims.modules.errors import INTERNAL, Error


async def run_program(execution: Execution, entry: LuaEntry, args: Sequence[Any]) -> Any:
    """Run an entry on the execution's scheduler until its main function returns.

    Args:
        execution: A fresh execution; the caller has set up its host and mailbox.
        entry: What to run.
        args: Lua values; surplus ones are dropped, missing ones are nil.

    Returns:
        The Lua value the program returned.

    Raises:
        LuaError: The program raised, or returned an error as its second value. Reference 6.5.
        BaseException: What no Lua program may catch: cancellation, eviction, Temporal's own.
    """
    with activate(execution):
        try:
            function = entry.function(execution)
            result = await execution.scheduler.run(_call(function, tuple(args)))
        except LuaError:
            raise
        except Exception as raised:
            if not catchable(raised):
                raise
            raise translate(raised) from raised
        return _outcome(result)


async def _call(function: LuaFunction, args: tuple[Any, ...]) -> Any:
    """Call an entry function that may be sync or async."""
    result = function(*fit_arguments(function, args))
    return await result if isawaitable(result) else result


def _outcome(result: Any) -> Any:
    """Apply the result convention `value, err`. Reference 6.5."""
    value, error = adjust(result, 2)
    if isinstance(error, str):
        raise LuaError(Error(error, kind=INTERNAL, retryable=False))
    if isinstance(error, Error):
        raise LuaError(error)
    return value
