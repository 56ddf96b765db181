"""What calls of the API do to tables: which read, which write, which may do anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from transpiler.analysis.sequences import Place
from transpiler.analysis.values import (
    ASCII,
    FALSE,
    FOREIGN,
    FUNC,
    NIL,
    NIL_VALUE,
    NOTHING,
    NUM,
    STEP_VALUE,
    STR,
    STR_VALUE,
    TABLE,
    Results,
    Value,
)
from transpiler.api.libraries import MATH, STRING
from transpiler.api.model import ApiFunction

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow

HARMLESS = frozenset(
    {
        *(f"string.{name}" for name in STRING.members), *(f"math.{name}" for name in MATH.members),
        "assert", "error", "ipairs", "json.encode", "pairs", "pcall", "print", "rawequal", "rawlen",
        "table.concat", "tonumber", "tostring", "type", "xpcall",
    }
)  # fmt: skip
"""Functions that leave tables alone, or give them on to nobody but Lua functions."""


def apply(flow: Flow, function: ApiFunction, args: Results) -> Results | None:
    """Runs an API call's effects on tables.

    Args:
        flow: The running flow.
        function: The API function.
        args: Its arguments.

    Returns:
        The results where they are known better than from the function's facts.
    """
    rule = RULES.get(function.path)
    if rule is not None:
        return rule(flow, args)
    if function.path not in HARMLESS and not function.keeps:
        for value in (*args.values, *_rest(args)):
            flow.tables.expose(value)
    return None


def callback_arguments(flow: Flow, function: ApiFunction, args: Results) -> Results | None:
    """Returns what ``table.sort`` passes to its comparator, where that is known."""
    if function.path != "table.sort":
        return None
    elements = flow.tables.computed(args.get(0), STEP_VALUE)
    return None if elements is None else Results((elements.without(NIL),) * 2)


def _rest(args: Results) -> tuple[Value, ...]:
    return () if args.rest is None else (args.rest,)


def _insert(flow: Flow, args: Results) -> None:
    """The last argument is stored; one before it is a position, at most behind the last element."""
    inserted = args.values[1:][-1:] if args.rest is None else args.values[1:]
    for value in (*inserted, *_rest(args)):
        flow.tables.store(args.get(0), STEP_VALUE, None, value, Place.NEXT)


def _remove(flow: Flow, args: Results) -> Results | None:
    flow.tables.rearrange(args.get(0), False)
    return _element(flow, args)


def _element(flow: Flow, args: Results) -> Results | None:
    value = flow.tables.computed(args.get(0), STEP_VALUE)
    return None if value is None else Results((value,))


def _unpack(flow: Flow, args: Results) -> Results | None:
    value = flow.tables.computed(args.get(0), STEP_VALUE)
    return None if value is None else Results((), value)


def _move(flow: Flow, args: Results) -> Results | None:
    source, target = args.get(0), args.get(4) if len(args.values) > 4 or args.rest else args.get(0)
    if args.rest is not None:
        flow.tables.expose(source)
        flow.tables.expose(args.rest)
    value = flow.tables.computed(source, STEP_VALUE)
    flow.tables.store(target, STEP_VALUE, None, flow.anything() if value is None else value)
    return Results((target,))


def _gsub(flow: Flow, args: Results) -> Results | None:
    """Replacing parts of an ASCII string by such gives one again."""
    replacement = args.get(2)
    texts = replacement.without(TABLE | FOREIGN | FUNC)
    if replacement.may(TABLE):
        found = flow.tables.computed(replacement, Value(STR))
        texts = texts.join(STR_VALUE if found is None else found)
    for function in replacement.functions:
        texts = texts.join(flow.function_results(function).get(0))
    kept = args.get(0).only(ASCII | NUM) and texts.only(ASCII | NUM | FALSE | NIL)
    known = args.rest is None and kept and not replacement.api_functions
    return Results((Value(ASCII), STEP_VALUE)) if known else None


def _rawset(flow: Flow, args: Results) -> Results | None:
    flow.tables.store(args.get(0), args.get(1), None, args.get(2))
    return Results((args.get(0),))


def _rawget(flow: Flow, args: Results) -> Results | None:
    value = flow.tables.computed(args.get(0), args.get(1))
    return None if value is None else Results((value,))


def _next(flow: Flow, args: Results) -> Results | None:
    found = flow.tables.entries(args.get(0))
    return None if found is None else Results((found[0].join(NIL_VALUE), found[1].join(NIL_VALUE)))


def _ipairs_step(flow: Flow, args: Results) -> Results | None:
    value = flow.tables.computed(args.get(0), STEP_VALUE)
    return None if value is None else Results((STEP_VALUE.join(NIL_VALUE), value))


def _select(flow: Flow, args: Results) -> Results | None:
    value = NOTHING
    for item in (*args.values[1:], *_rest(args)):
        value = value.join(item)
    return Results((), value.join(STEP_VALUE))


def _setmetatable(flow: Flow, args: Results) -> None:
    flow.metatables = True
    flow.tables.set_metatable(args.get(0), args.get(1))


def _getmetatable(flow: Flow, args: Results) -> Results:
    protected = flow.field("__metatable")
    found = flow.tables.metatables.join(protected)
    return Results((found.join(Value(TABLE | FOREIGN | NIL)),))


Rule = Callable[["Flow", Results], Results | None]

RULES: dict[str, Rule] = {
    "getmetatable": _getmetatable,
    "ipairs()": _ipairs_step,
    "next": _next,
    "rawget": _rawget,
    "rawset": _rawset,
    "select": _select,
    "setmetatable": _setmetatable,
    "string.gsub": _gsub,
    "table.insert": _insert,
    "table.move": _move,
    "table.remove": _remove,
    "table.sort": lambda flow, args: None,
    "table.unpack": _unpack,
    "unpack": _unpack,
}
