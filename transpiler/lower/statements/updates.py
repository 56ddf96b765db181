"""Assignments that Python writes more shortly: ``x += 1``, ``t["n"] += 1``, swaps of elements."""

from __future__ import annotations

from transpiler.analysis.operators import RING, native_binary
from transpiler.analysis.sequences import appends
from transpiler.analysis.values import INT, TABLE
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.indexing import key_is_native, place, store_is_native
from transpiler.lower.expressions.operators import NATIVE, has_plain_length, reads_late
from transpiler.lower.purity import has_effects
from transpiler.lower.pytree import ATOM


def augmented(ctx: Context, target: ir.Expr, value: ir.Expr) -> str | None:
    """Lowers ``x = x + 1`` and ``t.n = t.n + 1`` to augmented assignments.

    Args:
        ctx: The context.
        target: What is assigned to.
        value: The value.

    Returns:
        The statement's text, None where Python's form would not be exact.
    """
    if not isinstance(value, ir.Binary) or value.op not in RING or not same(target, value.left):
        return None
    if not native_binary(value, ctx.value):
        return None
    if isinstance(target, ir.Local):
        if reads_late(ctx, value.left, value.right):
            return None
        changed = ctx.variable(target.variable)
    elif isinstance(target, ir.Index) and ctx.line == ctx.end_line:
        if not store_is_native(ctx, target, value) or has_effects(
            ctx.module.facts.flow, value.right
        ):
            return None
        obj, key = ctx.expr(target.obj).at(ATOM), ctx.expr(target.key).text
        changed = place(ctx, target, obj, key)
        if changed != ctx.expr(value.left).text:
            return None
    else:
        return None
    return f"{changed} {NATIVE[value.op][0]}= {ctx.expr(value.right).text}"


def appended(ctx: Context, target: ir.Expr, value: ir.Expr) -> str | None:
    """Lowers ``t[#t + 1] = v``.

    Args:
        ctx: The context.
        target: What is assigned to.
        value: The value.

    Returns:
        The statement's text, None for any other assignment.
    """
    if not isinstance(target, ir.Index) or not appends(target):
        return None
    if ctx.line != ctx.end_line or has_effects(ctx.module.facts.flow, value):
        return None
    if has_plain_length(ctx, target.obj):
        table = ctx.expr(target.obj)
        return f"{table.at(ATOM)}[len({table.text}) + 1] = {ctx.expr(value).text}"
    return f"{ctx.lua('append')}({ctx.expr(target.obj).text}, {ctx.expr(value).text})"


def pops(ctx: Context, target: ir.Index) -> bool:
    """Whether assigning nil is exactly the removal of an integer key from a dict."""
    obj = ctx.value(target.obj)
    plain = ctx.module.facts.flow.tables.is_plain(obj)
    return plain and obj.only(TABLE) and ctx.value(target.key).only(INT)


def is_swap(ctx: Context, node: ir.Assign) -> bool:
    """Whether an assignment only exchanges two elements: ``t[i], t[j] = t[j], t[i]``.

    It leaves no more stored nils behind than there were elements, and where both are the same
    element it does not matter which is stored last.
    """
    targets = node.targets
    if not len(targets) == len(node.values) == 2:
        return False
    if not all(any(same(target, value) for target in targets) for value in node.values):
        return False
    flow = ctx.module.facts.flow
    return all(
        isinstance(target, ir.Index)
        and flow.tables.is_plain(ctx.value(target.obj))
        and key_is_native(ctx, target.key)
        for target in targets
    )


def may_coincide(targets: list[ir.Expr]) -> bool:
    """Whether two targets may be the same element, of which Lua stores the first one last."""
    keys = [target.key for target in targets if isinstance(target, ir.Index)]
    constants = [key.value for key in keys if isinstance(key, ir.Const)]
    return len(keys) > 1 and (len(constants) < len(keys) or len(set(constants)) < len(keys))


def same(left: ir.Expr, right: ir.Expr) -> bool:
    """Whether two expressions are the same variables, constants, fields and operations of them."""
    if isinstance(left, ir.Local) and isinstance(right, ir.Local):
        return left.variable is right.variable
    if isinstance(left, ir.Const) and isinstance(right, ir.Const):
        return type(left.value) is type(right.value) and left.value == right.value
    if isinstance(left, ir.Index) and isinstance(right, ir.Index):
        return same(left.obj, right.obj) and same(left.key, right.key)
    if isinstance(left, ir.Binary) and isinstance(right, ir.Binary):
        operands = same(left.left, right.left) and same(left.right, right.right)
        return left.op == right.op and operands
    return False
