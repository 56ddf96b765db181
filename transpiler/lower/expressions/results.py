"""Multiple results: one value, exactly n values, or all of them as starred arguments."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC
from transpiler.analysis.patterns import found_values
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.calls import raw_call
from transpiler.lower.expressions.leaves import varargs_name
from transpiler.lower.expressions.searches import searcher, subject_and_pattern
from transpiler.lower.pytree import ATOM, Expr

MultiExpr = (ir.Call, ir.MethodCall, ir.Vararg)
SEARCHES = ("find", "match")


def single(ctx: Context, node: ir.Call | ir.MethodCall) -> Expr:
    """A call adjusted to its first result."""
    arity = ctx.module.facts.arity.of_call(node)
    found = search_results(ctx, node)
    if found:
        call = raw_call(ctx, node, SEARCHES)
        return call if found == 1 else Expr(f"{call.at(ATOM)}[0]")
    call = raw_call(ctx, node)
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
    arity = ctx.module.facts.arity.of_call(node)
    found = search_results(ctx, node)
    if found >= count > 1:
        call = raw_call(ctx, node, SEARCHES)
        return call if found == count else Expr(f"{call.at(ATOM)}[:{count}]")
    call = raw_call(ctx, node)
    if arity == count and count != 1:
        return call
    if arity > count:
        return Expr(f"{call.at(ATOM)}[:{count}]")
    return Expr(f"{ctx.lua('adjust')}({call.text}, {count})")


def search_results(ctx: Context, node: ir.Call | ir.MethodCall) -> int:
    """Returns how many values a search with a prepared pattern has, 0 for any other call."""
    if searcher(ctx, node) not in SEARCHES:
        return 0
    callees = ctx.module.facts.flow.callees[node]
    return found_values(callees.api[0].path, subject_and_pattern(node)) or 0


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
