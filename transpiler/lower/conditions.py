"""Truth tests: Lua truth written inline, as short as the kinds of the tested value allow."""

from __future__ import annotations

from transpiler.analysis.values import BOOL, FALSE, NIL
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.pytree import AND, COMPARE, NOT, OR, Expr


def test(ctx: Context, node: ir.Expr, negate: bool = False) -> Expr:
    """Lowers an expression to a Python condition.

    Args:
        ctx: The context.
        node: The tested expression.
        negate: Whether to test for false instead.

    Returns:
        A Python expression whose Python truth is the Lua truth asked for.
    """
    if isinstance(node, ir.Unary) and node.op == "not":
        return test(ctx, node.operand, not negate)
    if isinstance(node, ir.Paren):
        return test(ctx, node.inner, negate)
    if isinstance(node, ir.Logical):
        return _logical(ctx, node, negate)
    if isinstance(node, ir.Const):
        return Expr(str((node.value is not None and node.value is not False) is not negate))
    value = ctx.value(node)
    if value.module is not None:
        return Expr(str(not negate))
    lowered = ctx.expr(node)
    if value.only(BOOL | NIL):
        if not negate:
            return lowered
        return _negated(lowered, node, value.only(BOOL))
    if not value.may(FALSE):
        operator = "is" if negate else "is not"
        return Expr(f"{lowered.at(COMPARE + 1)} {operator} None", COMPARE)
    if isinstance(node, ir.Local):
        name = lowered.text
        if negate:
            return Expr(f"{name} is None or {name} is False", OR)
        return Expr(f"{name} is not None and {name} is not False", AND)
    call = f"{ctx.lua('truthy')}({lowered.text})"
    return Expr(f"not {call}", NOT) if negate else Expr(call)


FLIPPED = {"==": "!=", "!=": "==", "is": "is not", "is not": "is"}


def _negated(lowered: Expr, node: ir.Expr, boolean: bool) -> Expr:
    if boolean and isinstance(node, ir.Binary) and node.op in ("==", "~=") and "\x01" not in lowered.text:
        for operator in (" is not ", " is ", " == ", " != "):
            left, found, right = lowered.text.rpartition(operator)
            if found and lowered.prec == COMPARE and operator not in left:
                return Expr(f"{left} {FLIPPED[operator.strip()]} {right}", COMPARE)
    return Expr(f"not {lowered.at(NOT)}", NOT)


def _logical(ctx: Context, node: ir.Logical, negate: bool) -> Expr:
    """De Morgan keeps negations at the leaves, where they read best."""
    left, right = test(ctx, node.left, negate), test(ctx, node.right, negate)
    conjunction = (node.op == "and") is not negate
    prec = AND if conjunction else OR
    word = "and" if conjunction else "or"
    return Expr(f"{left.at(prec)} {word} {right.at(prec + 1)}", prec)


