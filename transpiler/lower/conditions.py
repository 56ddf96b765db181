"""Truth tests: Lua truth written inline, as short as the kinds of the tested value allow."""

from __future__ import annotations

import dataclasses

from transpiler.analysis.values import BOOL, FALSE, INT, NIL, NUM, STR
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.purity import is_literal
from transpiler.lower.pytree import AND, COMPARE, NOT, OR, Expr

OPPOSITES = {"==": "~=", "~=": "=="}

MIRRORED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
"""Opposites between integers; NaN fails every comparison."""


def truth(ctx: Context, node: ir.Expr, negate: bool = False, exact: bool = False) -> Expr:
    """Lowers an expression to a Python condition.

    Args:
        ctx: The context.
        node: The tested expression.
        negate: Whether to test for false instead.
        exact: Whether the condition is used as a value, which must not be nil then.

    Returns:
        A Python expression whose Python truth is the Lua truth asked for.
    """
    if isinstance(node, ir.Unary) and node.op == "not":
        return truth(ctx, node.operand, not negate, exact)
    if isinstance(node, ir.Paren):
        return truth(ctx, node.inner, negate, exact)
    if isinstance(node, ir.Logical):
        return _logical(ctx, node, negate, exact)
    if isinstance(node, ir.Const):
        return Expr(str((node.value is not None and node.value is not False) is not negate))
    if negate and isinstance(node, ir.Binary) and node.op in OPPOSITES:
        return ctx.expr(dataclasses.replace(node, op=OPPOSITES[node.op]))
    if negate and isinstance(node, ir.Binary) and node.op in MIRRORED and _integers(ctx, node):
        return ctx.expr(dataclasses.replace(node, op=MIRRORED[node.op]))
    value = ctx.value(node)
    if is_literal(node) and value.only(NUM | STR):
        return Expr(str(not negate))
    if value.module is not None:
        return Expr(str(not negate))
    lowered = ctx.expr(node)
    if value.only(BOOL | NIL):
        if exact and not negate and value.may(NIL):
            return Expr(f"{lowered.at(COMPARE + 1)} is True", COMPARE)
        return Expr(f"not {lowered.at(NOT)}", NOT) if negate else lowered
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


def _integers(ctx: Context, node: ir.Binary) -> bool:
    return ctx.value(node.left).only(INT) and ctx.value(node.right).only(INT)


def _logical(ctx: Context, node: ir.Logical, negate: bool, exact: bool) -> Expr:
    """De Morgan keeps negations at the leaves, where they read best."""
    left = truth(ctx, node.left, negate, exact)
    right = truth(ctx, node.right, negate, exact)
    conjunction = (node.op == "and") is not negate
    prec = AND if conjunction else OR
    word = "and" if conjunction else "or"
    return Expr(f"{left.at(prec)} {word} {right.at(prec + 1)}", prec)
