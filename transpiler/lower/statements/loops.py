"""Numeric and generic ``for``."""

from __future__ import annotations

from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.values import COUNT, INT, STEP
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.results import MultiExpr, up_to
from transpiler.lower.pytree import ADD, Line, Stmt, mark
from transpiler.lower.statements.assignments import loose_declarations
from transpiler.lower.statements.control import loop

TRIPLE = 3
"""Iterator function, state and control value; the closing value has no use here."""


def numeric_for(ctx: Context, node: ir.NumericFor) -> list[Stmt]:
    """``for i = start, stop, step do``: ``range`` where the bounds are known integers."""
    name = ctx.module.names.variables[node.variable]
    header = f"for {name} in {_range(ctx, node)}:"
    declared = loose_declarations(ctx, [node.variable], node.span.line)
    first = ctx.make_cells([node.variable])
    return [*declared, loop(ctx, header, node.body, node.span.line, first)]


def _range(ctx: Context, node: ir.NumericFor) -> str:
    step = _constant_step(node.step)
    start, stop = ctx.value(node.start), ctx.value(node.stop)
    small = stop.only(STEP | COUNT) and start.only(INT)
    if step and small and "range" not in ctx.module.imports.user_names:
        return _python_range(ctx, node, step)
    texts = [ctx.expr(node.start).text, ctx.expr(node.stop).text]
    if node.step is not None:
        texts.append(ctx.expr(node.step).text)
    last = node.step or node.stop
    return mark(f"{ctx.lua('number_range')}({', '.join(texts)})", last.span.end_line)


def _python_range(ctx: Context, node: ir.NumericFor, step: int) -> str:
    if isinstance(node.stop, ir.Const) and isinstance(node.stop.value, int):
        stop = str(node.stop.value + (1 if step > 0 else -1))
    else:
        text = ctx.expr(node.stop).at(ADD)
        stop = f"{text} + 1" if step > 0 else f"{text} - 1"
    start = ctx.expr(node.start).text
    return f"range({start}, {stop})" if step == 1 else f"range({start}, {stop}, {step})"


def _constant_step(step: ir.Expr | None) -> int:
    """Returns the step where it is a non-zero integer constant, else 0."""
    if step is None:
        return 1
    sign = 1
    if isinstance(step, ir.Unary) and step.op == "-":
        sign, step = -1, step.operand
    if isinstance(step, ir.Const) and type(step.value) is int and abs(step.value) < 1 << 31:
        return sign * step.value
    return 0


def generic_for(ctx: Context, node: ir.GenericFor) -> list[Stmt]:
    """``for k, v in explist do``."""
    declared = loose_declarations(ctx, node.variables, node.span.line)
    names = [ctx.module.names.variables[v] for v in node.variables]
    flow = ctx.module.facts.flow
    builtin = builtin_iteration(flow, node.values)
    if builtin is not None:
        call = node.values[0]
        assert isinstance(call, ir.Call)
        unwanted = "_" if ctx.module.underscore_is_free else ctx.temporary()
        missing = [unwanted] if len(names) == 1 else []
        targets = ", ".join([*names, *missing][:2])
        walk = f"{_walker(ctx, builtin, call)}({ctx.expr(call.args[0]).text})"
        walk = walk if call.line == ctx.line else mark(walk, call.line)
        header = f"for {targets} in {walk}:"
        extra = [Line(f"{name} = None", node.span.line) for name in names[2:]]
        first = [*extra, *ctx.make_cells(node.variables)]
        return [*declared, loop(ctx, header, node.body, node.span.line, first)]
    colours = ctx.module.facts.suspension.call_colours(node)
    keyword, helper = ("async for", "iterate_async") if True in colours else ("for", "iterate")
    values = node.values[:TRIPLE]
    texts = [ctx.expr(value).text for value in values[:-1]]
    last = values[-1]
    if isinstance(last, MultiExpr):
        texts.append(up_to(ctx, last, TRIPLE - len(texts)))
    else:
        texts.append(ctx.expr(last).text)
    arguments = ", ".join([*texts, f"count={len(names)}"])
    header = f"{keyword} {', '.join(names)} in {ctx.lua(helper)}({arguments}):"
    first = ctx.make_cells(node.variables)
    # Lua counts the steps of the iterator to the line where its expressions begin.
    started = node.values[0].span.line
    return [*declared, loop(ctx, header, node.body, started, first)]


def _walker(ctx: Context, builtin: str, call: ir.Call) -> str:
    if isinstance(call.func, ir.Local) and call.func.variable in ctx.module.called_only:
        return ctx.expr(call.func).text
    return ctx.lua(builtin)
