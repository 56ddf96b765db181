"""``return``, in the results convention the function's arity decides."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC, raises
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.calls import raw_call
from transpiler.lower.expressions.leaves import varargs_name
from transpiler.lower.expressions.results import MultiExpr, everything, exactly
from transpiler.lower.purity import is_simple
from transpiler.lower.pytree import Line, Stmt


def return_statement(ctx: Context, node: ir.Return) -> list[Stmt]:
    """``return e1, e2``."""
    line = node.span.line
    if ctx.top_level:
        return []
    if raises(ctx.module.facts.flow, node):
        return [Line(f"return {_call(ctx, node.values[0])}", line)]
    arity = ctx.module.facts.arity.of(ctx.function)
    if arity == DYNAMIC:
        return [Line(_dynamic(ctx, node.values), line)]
    if arity == 0:
        # A call without results may stand here, for its effects.
        text = f"return {_call(ctx, node.values[0])}" if node.values else "return"
        return [Line(text, line)]
    if arity == 1:
        if not node.values:
            return [Line("return None", line)]
        texts = [ctx.expr(node.values[0]).text]
        texts += [ctx.expr(v).text for v in node.values[1:] if not is_simple(v)]
        if len(texts) > 1:
            return [Line(f"return ({', '.join(texts)})[0]", line)]
        return [Line(f"return {texts[0]}", line)]
    return [Line(_tuple(ctx, node.values, arity), line)]


def _call(ctx: Context, node: ir.Expr) -> str:
    assert isinstance(node, (ir.Call, ir.MethodCall))
    return raw_call(ctx, node).text


def _tuple(ctx: Context, values: list[ir.Expr], arity: int) -> str:
    if values and isinstance(values[-1], MultiExpr) and len(values) <= arity:
        missing = arity - len(values) + 1
        if missing > 1:
            if len(values) == 1:
                return f"return {exactly(ctx, values[-1], arity).text}"
            texts = [ctx.expr(v).text for v in values[:-1]]
            return f"return {', '.join(texts)}, *{exactly(ctx, values[-1], missing).at(18)}"
    texts = [ctx.expr(v).text for v in values]
    return f"return {', '.join([*texts, *['None'] * (arity - len(texts))])}"


def _dynamic(ctx: Context, values: list[ir.Expr]) -> str:
    if not values:
        counted = ctx.function in ctx.module.facts.arity.open_demand
        return "return ()" if counted else "return None"
    last = values[-1]
    if len(values) == 1:
        if isinstance(last, ir.Vararg):
            return f"return {varargs_name(ctx, last)}"
        if isinstance(last, (ir.Call, ir.MethodCall)):
            return f"return {raw_call(ctx, last).text}"
        return f"return {ctx.expr(last).text}"
    texts = [ctx.expr(v).text for v in values[:-1]]
    texts.append(everything(ctx, last) if isinstance(last, MultiExpr) else ctx.expr(last).text)
    return f"return {', '.join(texts)}"
