"""Loops: ``pairs``, ``ipairs``, the generic and the numeric ``for``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from itertools import count, takewhile
from math import ceil, floor
from operator import itemgetter, methodcaller
from types import CoroutineType
from typing import Any, Self

from runtime_shims.lua.calls.arity import adapted
from runtime_shims.lua.calls.callbacks import call_metamethod
from runtime_shims.lua.errors.arguments import type_error, value_expected
from runtime_shims.lua.errors.raising import YIELD_ACROSS_C, plain_error, runtime_error
from runtime_shims.lua.indexing import index
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.numbers.integers import MAX_INTEGER, MIN_INTEGER
from runtime_shims.lua.numbers.parsing import parse_number
from runtime_shims.lua.results import adjust
from runtime_shims.lua.sequences.lists import elements
from runtime_shims.lua.text.patterns.api import gmatch, quick_matches
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.traversal import walk
from runtime_shims.lua.values.types import object_type_name

# From this size on, an iterator made of builtins makes up for its preparation.
_LONG = 24


def pairs(table: Any = NO_VALUE) -> Iterator[Any]:
    """Return an iterator over the entries of a table, in insertion order.

    Entries removed during the walk are not visited, entries added are not either. ``__pairs`` is
    honoured.

    Raises:
        LuaError: The value is not a table.
    """
    if table.__class__ is Table:
        return walk(table)
    if not isinstance(table, MetaTable):
        if table is NO_VALUE:
            raise runtime_error("bad argument #1 to 'pairs' (value expected)")
        raise type_error(1, "pairs", "table", table)
    handler = dict.get(table.metatable, "__pairs")
    if handler is None:
        return walk(table)
    return iterate(*adjust(call_metamethod(handler, table), 3), count=2)


def ipairs(table: Any = NO_VALUE) -> Iterator[tuple[int, Any]]:
    """Return an iterator over ``t[1], t[2], ...`` up to the first nil; ``__index`` is honoured.

    Raises:
        LuaError: The value cannot be indexed.
    """
    if table.__class__ is Table:
        if len(table) < _LONG:
            return _sequence(table)
        values = map(table.__getitem__, count(1))
        return enumerate(iter(values.__next__, None), 1)
    if table.__class__ is list:
        return enumerate(takewhile(_is_value, elements(table)), 1)
    if not isinstance(table, MetaTable) and table.__class__ is not str:
        if table is NO_VALUE:
            raise value_expected(1, "ipairs")
        raise plain_error(f"attempt to index a {object_type_name(table)} value")
    return _indexed(table)


def _is_value(element: Any) -> bool:
    return element is not None


def iterate(
    function: Any = None, state: Any = None, control: Any = None, *, count: int | None = None
) -> Iterator[Any]:
    """Run a generic ``for`` over an iterator function, a state and an initial control value.

    Args:
        function: The iterator function.
        state: Its first argument.
        control: Its second argument at first; later the first value of the step before.
        count: How many values each step yields; by default as many as the function returns.

    Yields:
        A tuple of values, or the plain value when the step has exactly one.

    Raises:
        LuaError: The function cannot be called or suspends.
    """
    step = _step_function(function)
    while True:
        result = step(state, control)
        if result.__class__ is CoroutineType:
            result.close()
            raise plain_error(YIELD_ACROSS_C)
        control = (result[0] if result else None) if result.__class__ is tuple else result
        if control is None:
            return
        yield result if count is None else _exactly(result, count)


def matches(
    s: Any = NO_VALUE, pattern: Any = NO_VALUE, init: Any = None, *, count: int = 1
) -> Iterator[Any]:
    """Return an iterator over the matches of a pattern, for a loop over ``string.gmatch``.

    Args:
        s: The subject.
        pattern: The pattern.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.
        count: How many captures each step yields.

    Raises:
        LuaError: An argument has the wrong type; the iterator raises for a malformed pattern.
    """
    found = quick_matches(s, pattern, init)
    if found is not None:
        groups, steps = found
        if groups <= 1 and count == 1:
            return map(itemgetter(groups), steps)
        if groups == count:
            return map(methodcaller("groups"), steps)
    return iterate(gmatch(s, pattern, init), count=count)


def iterate_async(
    function: Any = None, state: Any = None, control: Any = None, *, count: int | None = None
) -> AsyncIterator[Any]:
    """Run a generic ``for`` whose iterator function may suspend; see ``iterate``.

    Returns:
        An asynchronous iterator over tuples of values, or plain values for steps of exactly one.

    Raises:
        LuaError: The function cannot be called.
    """
    return _AsyncSteps(_step_function(function), state, control, count)


def number_range(start: Any, stop: Any, step: Any = 1) -> Iterable[int | float]:
    """Return the values of a numeric ``for``.

    The loop runs over integers when start and step are integers, otherwise over floats.

    Raises:
        LuaError: The step is zero, or a value is not a number.
    """
    if start.__class__ is int and step.__class__ is int:
        if step == 0:
            raise runtime_error("'for' step is zero")
        if stop.__class__ is not int:
            stop = _integer_limit(stop, step)
        return range(start, stop + 1 if step > 0 else stop - 1, step)
    limit = _float(stop, "limit")
    increment = _float(step, "step")
    initial = _float(start, "initial value")
    if increment == 0:
        raise runtime_error("'for' step is zero")
    return _float_range(initial, limit, increment)


def _sequence(table: Table) -> Iterator[tuple[int, Any]]:
    place = 1
    while (value := table[place]) is not None:
        yield place, value
        place += 1


def _indexed(receiver: Any) -> Iterator[tuple[int, Any]]:
    place = 1
    while (value := index(receiver, place)) is not None:
        yield place, value
        place += 1


class _AsyncSteps:
    """A generic ``for`` with awaited steps.

    Not an asynchronous generator: those are finalised by the event loop when a loop is left early.
    """

    __slots__ = ("_control", "_count", "_function", "_state")

    def __init__(
        self, function: Callable[[Any, Any], Any], state: Any, control: Any, count: int | None
    ) -> None:
        self._function = function
        self._state = state
        self._control = control
        self._count = count

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        result = self._function(self._state, self._control)
        if result.__class__ is CoroutineType:
            result = await result
        control = (result[0] if result else None) if result.__class__ is tuple else result
        if control is None:
            raise StopAsyncIteration
        self._control = control
        return result if self._count is None else _exactly(result, self._count)


def _step_function(function: Any) -> Callable[[Any, Any], Any]:
    """Return an iterator function that takes a state and a control value, whatever its own arity.

    Raises:
        LuaError: The value cannot be called.
    """
    if not callable(function):
        name = "(for iterator 'for iterator')"
        kind = object_type_name(function)
        raise runtime_error(f"attempt to call a {kind} value {name}")
    return adapted(function, 2)


def _exactly(result: Any, count: int) -> Any:
    whole = adjust(result, count)
    return whole[0] if count == 1 else whole


def _integer_limit(stop: Any, step: int) -> int:
    """Clip a limit that is not an integer to what an integer loop can reach."""
    limit = _float(stop, "limit")
    if limit != limit:
        return MIN_INTEGER if step > 0 else MAX_INTEGER
    if limit >= 2.0**63:
        return MAX_INTEGER
    if limit < -(2.0**63):
        return MIN_INTEGER
    return floor(limit) if step > 0 else ceil(limit)


def _float(value: Any, what: str) -> float:
    if value.__class__ is int or value.__class__ is float:
        return float(value)
    number = parse_number(value) if value.__class__ is str else None
    if number is None:
        raise runtime_error(f"bad 'for' {what} (number expected, got {object_type_name(value)})")
    return float(number)


def _float_range(value: float, limit: float, step: float) -> Iterator[float]:
    # The first value is skipped only when it is behind the limit, which NaN is not.
    if limit < value if step > 0 else value < limit:
        return
    yield value
    value += step
    while value <= limit if step > 0 else limit <= value:
        yield value
        value += step
