"""Functions of ``string`` that Python's own strings have, too, where the string is known ASCII."""

from __future__ import annotations

import re
from collections.abc import Callable

from transpiler.analysis.operators import positive
from transpiler.analysis.values import ASCII, FLOAT, INT, TEXT
from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.expressions.api_values import is_member
from transpiler.lower.expressions.searches import subject_and_pattern
from transpiler.lower.pytree import ATOM, MUL, Expr

DIRECTIVE = re.compile(r"%(?:%|(-?)([+ ]?)(0?)(\d{0,2})((?:\.\d{1,2})?)([dsfeEgG])|)")
FLOATS = "feEgG"
SPECIAL = frozenset("\"'\\\x01{}!:\n")
"""What an f-string cannot hold inside its braces."""

LONGEST = 1 << 16


def native(ctx: Context, node: ir.Call | ir.MethodCall) -> Expr | None:
    """Lowers a call of a function of ``string`` to what Python has for it.

    Args:
        ctx: The context.
        node: The call.

    Returns:
        The expression, which cannot fail; None where only the library's function is exact.
    """
    callees = ctx.module.facts.flow.callees.get(node)
    if callees is None or callees.functions or len(callees.api) != 1:
        return None
    lower = FORMS.get(callees.api[0].path)
    if isinstance(node, ir.Call) and not (
        isinstance(node.func, ir.Index) and is_member(ctx, node.func)
    ):
        return None
    args = subject_and_pattern(node)
    if lower is None or not args or not _is_ascii(ctx, args[0]):
        return None
    return lower(ctx, args)


def _is_ascii(ctx: Context, node: ir.Expr) -> bool:
    value = ctx.value(node)
    return bool(value.bits) and value.only(ASCII)


def _method(name: str) -> Callable[[Context, list[ir.Expr]], Expr | None]:
    def lower(ctx: Context, args: list[ir.Expr]) -> Expr | None:
        return Expr(f"{ctx.expr(args[0]).at(ATOM)}.{name}()") if len(args) == 1 else None

    return lower


def _sub(ctx: Context, args: list[ir.Expr]) -> Expr | None:
    places = [_integer(arg) for arg in args[1:]]
    if None in places or not 1 <= len(places) <= 2:
        return None
    first, last = places[0] or 0, places[1] if len(places) > 1 else -1
    assert last is not None
    start = first - 1 if first > 1 else first if first < 0 else ""
    end = "" if last == -1 else last + 1 if last < 0 else last
    return Expr(f"{ctx.expr(args[0]).at(ATOM)}[{start}:{end}]")


def _rep(ctx: Context, args: list[ir.Expr]) -> Expr | None:
    text = args[0].value if isinstance(args[0], ir.Const) else None
    count = _integer(args[1]) if len(args) == 2 else None
    if not isinstance(text, str) or count is None or not 0 <= count * len(text) <= LONGEST:
        return None
    return Expr(f"{ctx.expr(args[0]).at(MUL)} * {count}", MUL)


def _integer(node: ir.Expr) -> int | None:
    if isinstance(node, ir.Unary) and node.op == "-":
        inner = _integer(node.operand)
        return None if inner is None else -inner
    if isinstance(node, ir.Const) and type(node.value) is int:
        return node.value
    return None


def _format(ctx: Context, args: list[ir.Expr]) -> Expr | None:
    """A format string of usual directives as an f-string."""
    template = args[0].value if isinstance(args[0], ir.Const) else None
    if not isinstance(template, str):
        return None
    values = args[1:]
    if any(isinstance(node, ir.FunctionExpr) for value in values for node in walk(value)):
        return None
    matches = list(DIRECTIVE.finditer(template))
    directives = [match for match in matches if match[0] != "%%"]
    if not directives or len(directives) != len(values):
        return None
    forms = [_form(ctx, match, value) for match, value in zip(directives, values, strict=True)]
    texts = [ctx.expr(value).text for value in values if None not in forms]
    if None in forms or any(set(text) & SPECIAL for text in texts):
        return None
    filled = iter([f"{{{text}{form}}}" for text, form in zip(texts, forms, strict=True)])
    body, place = "", 0
    for match in matches:
        body += _quoted(template[place : match.start()])
        body += "%" if match[0] == "%%" else next(filled)
        place = match.end()
    return Expr(f'f"{body}{_quoted(template[place:])}"')


def _quoted(text: str) -> str:
    return literals.escape(text, '"').replace("{", "{{").replace("}", "}}")


def _form(ctx: Context, match: re.Match[str], node: ir.Expr) -> str | None:
    """Returns what follows the value in an f-string, None where Python's form is not exact."""
    left, sign, zero, width, precision, conversion = match.groups()
    value = ctx.value(node)
    if conversion is None or not value.bits:
        return None
    if conversion == "s":
        plain = value.only(TEXT | INT) if not width else value.only(ASCII | INT)
        if not plain or sign or zero or precision:
            return None
        return f":{'<' if left else '>'}{width}" if width else ""
    if conversion == "d":
        if not value.only(INT) or precision:
            return None
    elif not value.only(INT) and not _is_quotient(ctx, node):
        return None
    align = "<" if left and width else ""
    kind = "" if conversion == "d" and not (sign or zero or width) else conversion
    form = f"{align}{sign}{'' if left else zero}{width}{precision}{kind}"
    return f":{form}" if form else ""


def _is_quotient(ctx: Context, node: ir.Expr) -> bool:
    """Whether a float is a quotient of integers, which is neither infinite nor NaN."""
    if isinstance(node, ir.Paren):
        return _is_quotient(ctx, node.inner)
    if not isinstance(node, ir.Binary) or node.op != "/":
        return False
    return ctx.value(node).only(FLOAT) and ctx.value(node.left).only(INT) and positive(node.right)


FORMS: dict[str, Callable[[Context, list[ir.Expr]], Expr | None]] = {
    "string.format": _format,
    "string.lower": _method("lower"),
    "string.rep": _rep,
    "string.sub": _sub,
    "string.upper": _method("upper"),
}
