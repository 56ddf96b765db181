"""Rules that sharpen an API call's results from its arguments; each is named by an API fact."""

from __future__ import annotations

from collections.abc import Callable

from transpiler.analysis.values import (
    ANY,
    FUNC,
    STEP_VALUE,
    TABLE_VALUE,
    Results,
    Value,
    parse_results,
    parse_type,
)
from transpiler.api.base import BASE
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir

MATCH_ITERATOR = ApiFunction("string.gmatch()", "str|int?, any...")
INDEX_ITERATOR = ApiFunction("ipairs()", "step?, any...", params=2)
WRAPPED = ApiFunction("coroutine.wrap()", "any...", suspends=True, keeps=True)


def arguments(args: Results, _: list[ir.Expr]) -> Results:
    """``assert`` returns its arguments."""
    return args


def first_argument(args: Results, _: list[ir.Expr]) -> Results:
    """``setmetatable`` returns the table it was given."""
    value = args.get(0)
    return Results((value if value.bits else TABLE_VALUE,))


def select(_: Results, exprs: list[ir.Expr]) -> Results | None:
    """``select("#", ...)`` is a count."""
    return Results((STEP_VALUE,)) if exprs and _constant(exprs[0]) == "#" else None


def gmatch(_: Results, __: list[ir.Expr]) -> Results:
    """``string.gmatch`` returns an iterator over strings and position captures."""
    return Results((Value(FUNC, frozenset({MATCH_ITERATOR})),))


def pairs(args: Results, _: list[ir.Expr]) -> Results:
    """``pairs`` returns ``next``, its argument and nil, or what ``__pairs`` does."""
    return Results((Value(FUNC, frozenset({BASE["next"]})).join(ANY), args.get(0), ANY))


def ipairs(args: Results, _: list[ir.Expr]) -> Results:
    """``ipairs`` returns an iterator over indices and elements, its argument and zero."""
    return Results((Value(FUNC, frozenset({INDEX_ITERATOR})), args.get(0), STEP_VALUE))


def wrap(_: Results, __: list[ir.Expr]) -> Results:
    """``coroutine.wrap`` returns a function that resumes, hence suspends."""
    return Results((Value(FUNC, frozenset({WRAPPED})),))


def listen(_: Results, exprs: list[ir.Expr]) -> Results | None:
    """``process.listen(topic, {message = true})`` yields Messages; raw mode anything."""
    if len(exprs) == 2 and isinstance(exprs[1], ir.TableExpr):
        for item in exprs[1].fields:
            if _constant(item.key) == "message" and _constant(item.value) is True:
                channel = parse_type("Channel[Message]?")
                return Results((channel, *parse_results("Error?").values))
    return None


def _constant(expr: ir.Expr | None) -> object:
    return expr.value if isinstance(expr, ir.Const) else None


RULES: dict[str, Callable[[Results, list[ir.Expr]], Results | None]] = {
    "arguments": arguments,
    "first_argument": first_argument,
    "gmatch": gmatch,
    "ipairs": ipairs,
    "listen": listen,
    "pairs": pairs,
    "select": select,
    "wrap": wrap,
}
