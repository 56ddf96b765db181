"""Multiple results: one value, exactly n values, or all of them as starred arguments."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC
from transpiler.analysis.patterns import found_values
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.calls import raw_call
from transpiler.lower.expressions.leaves import varargs_name
from transpiler.lower.pytree import ATOM, OR, Expr

MultiExpr = (ir.Call, ir.MethodCall, ir.Vararg)


def single(ctx: Context, node: ir.Call | ir.MethodCall) -> Expr:
    """A call adjusted to its first result."""
    call = raw_call(ctx, node)
    arity = ctx.module.facts.arity.of_call(node)
    if arity in (0, 1):
        return call
    if arity == DYNAMIC:
        return Expr(f"{ctx.lua('first')}({call.text})")
    return Expr(f"{call.at(ATOM)}[0]")


def exactly(ctx: Context, node: ir.Expr, count: int) -> Expr:
    """A call or ``...`` adjusted to a tuple of exactly ``count`` values, for unpacking."""
    if isinstance(node, ir.Vararg):
        return Expr(f"{ctx.lua('adjust')}({varargs_name(ctx, node)}, {count})")
    assert isinstance(node, (ir.Call, ir.MethodCall))
    call = raw_call(ctx, node)
    arity = ctx.module.facts.arity.of_call(node)
    if arity == count and count != 1:
        return call
    if arity > count:
        return Expr(f"{call.at(ATOM)}[:{count}]")
    if count > 1 and _search_results(ctx, node) == count:
        return Expr(f"{call.at(OR)} or ({', '.join(['None'] * count)})", OR)
    return Expr(f"{ctx.lua('adjust')}({call.text}, {count})")


def _search_results(ctx: Context, node: ir.Call | ir.MethodCall) -> int | None:
    """Returns how many values a call returns that returns them or a single nil, never others."""
    callees = ctx.module.facts.flow.callees.get(node)
    if callees is None or callees.functions or len(callees.api) != 1:
        return None
    args = [node.obj, *node.args] if isinstance(node, ir.MethodCall) else node.args
    return found_values(callees.api[0].path, args)


def everything(ctx: Context, node: ir.Expr) -> str:
    """All values of a call or ``...`` as a starred argument, or plainly where there is just one."""
    if isinstance(node, ir.Vararg):
        return f"*{varargs_name(ctx, node)}"
    assert isinstance(node, (ir.Call, ir.MethodCall))
    call = raw_call(ctx, node)
    arity = ctx.module.facts.arity.of_call(node)
    if arity == 1:
        return call.text
    if arity == 0:
        return f"*{ctx.lua('adjust')}({call.text}, 0)"
    if arity == DYNAMIC:
        return f"*{ctx.lua('values')}({call.text})"
    return f"*{call.at(ATOM)}"


def up_to(ctx: Context, node: ir.Expr, count: int) -> str:
    """At most ``count`` values of a call or ``...`` as a starred argument."""
    if count == 1:
        return ctx.expr(node).text
    arity = ctx.module.facts.arity.of_call(node)
    if not isinstance(node, ir.Vararg) and 0 <= arity <= count:
        return everything(ctx, node)
    if isinstance(node, ir.Vararg):
        return f"*{varargs_name(ctx, node)}[:{count}]"
    assert isinstance(node, (ir.Call, ir.MethodCall))
    call = raw_call(ctx, node)
    if arity == DYNAMIC:
        return f"*{ctx.lua('values')}({call.text})[:{count}]"
    return f"*{call.at(ATOM)}[:{count}]"


def paren(ctx: Context, node: ir.Paren) -> Expr:
    """Parentheses cut to one value, which is what every single expression is already."""
    return ctx.expr(node.inner)
