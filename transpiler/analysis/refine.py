"""Rules that sharpen an API call's results from its arguments; each is named by an API fact."""

from __future__ import annotations

from collections.abc import Callable

from transpiler.analysis.patterns import CAPTURE, PLACE, captures
from transpiler.analysis.values import (
    ANY,
    ASCII,
    BOOL,
    FUNC,
    INT,
    NIL,
    NIL_VALUE,
    NOTHING,
    NUM,
    STEP_VALUE,
    STR,
    TABLE_VALUE,
    TEXT,
    Results,
    Value,
    parse_results,
    parse_type,
)
from transpiler.api.base import BASE
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir

MATCH_ITERATOR = ApiFunction("string.gmatch()", "str|step?, str|step?...")
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


def tostring(args: Results, _: list[ir.Expr]) -> Results:
    """``tostring`` of a number, a boolean, nil or a text is a text."""
    value = args.get(0)
    for kind in (ASCII, TEXT):
        if value.only(kind | NUM | BOOL | NIL):
            return Results((Value(kind),))
    return Results((Value(STR),))


def same_letters(args: Results, _: list[ir.Expr]) -> Results | None:
    """Parts and variants of ASCII strings are such, too."""
    return Results((Value(ASCII),)) if _is_ascii(args) else None


def formatted(args: Results, exprs: list[ir.Expr]) -> Results | None:
    """``string.format`` puts together ASCII strings, unless it makes characters itself."""
    template = _constant(exprs[0]) if exprs else None
    if not isinstance(template, str) or not args.get(0).only(ASCII) or "c" in template:
        return None
    known = args.rest is None and all(v.only(ASCII | NUM | BOOL | NIL) for v in args.values)
    return Results((Value(ASCII),)) if known else None


def _is_ascii(args: Results) -> bool:
    return args.rest is None and all(value.only(ASCII | NUM | NIL) for value in args.values)


def gmatch(args: Results, exprs: list[ir.Expr]) -> Results:
    """``string.gmatch`` returns an iterator over strings and position captures."""
    known = _captures(args, exprs)
    iterator = MATCH_ITERATOR
    if known is not None:
        # Behind the last match there is one nil, however many captures there are.
        rest = ", nil..." if len(known) > 1 else ""
        iterator = ApiFunction(MATCH_ITERATOR.path, _optional(known or [_capture(args)]) + rest)
    return Results((Value(FUNC, frozenset({iterator})),))


def find(args: Results, exprs: list[ir.Expr]) -> Results | None:
    """``string.find`` returns two places and the captures of its pattern."""
    known = _captures(args, exprs)
    return None if known is None else _open_end(_optional([PLACE, PLACE, *known]))


def match(args: Results, exprs: list[ir.Expr]) -> Results | None:
    """``string.match`` returns the captures of its pattern, or the whole match."""
    known = _captures(args, exprs)
    return None if known is None else _open_end(_optional(known or [_capture(args)]))


def _captures(args: Results, exprs: list[ir.Expr]) -> list[str] | None:
    """Returns the types of what a search captures."""
    known = captures(exprs)
    text = _capture(args)
    return None if known is None else [text if each == CAPTURE else each for each in known]


def _capture(args: Results) -> str:
    return "ascii" if args.get(0).only(ASCII | NUM) else CAPTURE


def same_number(args: Results, _: list[ir.Expr]) -> Results | None:
    """``math.max`` and ``math.min`` return an argument; ``math.abs`` overflows for LONG only."""
    value = NOTHING
    for item in args.values:
        value = value.join(item)
    known = args.rest is None and value.bits and value.only(NUM)
    return Results((Value(value.bits),)) if known else None


def whole(args: Results, _: list[ir.Expr]) -> Results | None:
    """``math.floor`` and ``math.ceil`` return an integer as it is."""
    value = args.get(0)
    return Results((Value(value.bits),)) if value.bits and value.only(INT) else None


def _optional(types: list[str]) -> str:
    return ", ".join(f"{each}?" for each in types)


def _open_end(types: str) -> Results:
    """The number of results is that of the captures, or one without a match."""
    return Results(parse_results(types).values, NIL_VALUE)


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


def cases(_: Results, exprs: list[ir.Expr]) -> Results | None:
    """``channel.select`` has one result when no case sends."""
    return parse_results("Selected") if only_receives(exprs) else None


def only_receives(exprs: list[ir.Expr]) -> bool:
    """Whether the first argument of a ``channel.select`` shows that none of its cases sends."""
    return (
        bool(exprs)
        and isinstance(exprs[0], ir.TableExpr)
        and all(
            _constant(field.key) == "default"
            or (isinstance(field.value, ir.MethodCall) and field.value.name == "case_receive")
            for field in exprs[0].fields
        )
    )


def _constant(expr: ir.Expr | None) -> object:
    return expr.value if isinstance(expr, ir.Const) else None


RULES: dict[str, Callable[[Results, list[ir.Expr]], Results | None]] = {
    "arguments": arguments,
    "cases": cases,
    "find": find,
    "first_argument": first_argument,
    "formatted": formatted,
    "gmatch": gmatch,
    "ipairs": ipairs,
    "listen": listen,
    "match": match,
    "pairs": pairs,
    "same_letters": same_letters,
    "same_number": same_number,
    "select": select,
    "whole": whole,
    "tostring": tostring,
    "wrap": wrap,
}
