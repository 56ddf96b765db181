"""Searches with constant patterns: methods of patterns that the module keeps as constants."""

from __future__ import annotations

from transpiler.analysis.patterns import captures
from transpiler.analysis.values import INT, STR
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.api_values import is_member
from transpiler.lower.patterns import constant

METHODS = {
    "string.find": ("find", (2, 3)),
    "string.gmatch": ("matches", (2,)),
    "string.gsub": ("gsub", (3, 4)),
    "string.match": ("match", (2, 3)),
}
"""Method of a prepared pattern, and the numbers of arguments that it is used for."""

MULTI = (ir.Call, ir.MethodCall, ir.Vararg)


def subject_and_pattern(node: ir.Call | ir.MethodCall) -> list[ir.Expr]:
    """Returns the arguments of a function of ``string``, the subject first."""
    return [node.obj, *node.args] if isinstance(node, ir.MethodCall) else node.args


def searcher(ctx: Context, node: ir.Expr) -> str | None:
    """Returns the name of the method of a prepared pattern that does what a call does.

    Args:
        ctx: The context.
        node: An expression.

    Returns:
        ``find``, ``match``, ``matches`` or ``gsub``; None for anything else.
    """
    if not isinstance(node, (ir.Call, ir.MethodCall)):
        return None
    callees = ctx.module.facts.flow.callees.get(node)
    if callees is None or callees.functions or len(callees.api) != 1:
        return None
    method, counts = METHODS.get(callees.api[0].path, ("", ()))
    if isinstance(node, ir.MethodCall):
        direct = ctx.value(node.obj).only(STR)
    else:
        direct = isinstance(node.func, ir.Index) and is_member(ctx, node.func)
    args = subject_and_pattern(node)
    if not direct or len(args) not in counts or isinstance(args[-1], MULTI):
        return None
    if captures(args) is None:
        return None
    if method != "gsub" and not all(ctx.value(init).only(INT) for init in args[2:]):
        return None
    return method


def pattern_name(ctx: Context, node: ir.Call | ir.MethodCall) -> str:
    """Returns the name of the constant that holds the pattern of a search."""
    pattern = subject_and_pattern(node)[1]
    assert isinstance(pattern, ir.Const)
    return constant(ctx.module, node, str(pattern.value))
