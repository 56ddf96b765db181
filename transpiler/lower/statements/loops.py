"""Numeric and generic ``for``."""

from __future__ import annotations

from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.ranges import constant_step
from transpiler.analysis.values import INT, STR
from transpiler.ir import nodes as ir
from transpiler.lower.arrays import array_of, end_of_range
from transpiler.lower.arrays import walk as walked
from transpiler.lower.blocks import closing_keyword
from transpiler.lower.context import Context
from transpiler.lower.expressions.calls import arguments
from transpiler.lower.expressions.results import MultiExpr, up_to
from transpiler.lower.expressions.searches import pattern_name, searcher
from transpiler.lower.pytree import ADD, ATOM, Line, Stmt, Suite, mark, mark_method
from transpiler.lower.statements.assignments import bind, is_unused, loose_declarations
from transpiler.lower.statements.control import loop

PAIR = 2
TRIPLE = 3
"""Iterator function, state and control value; a closing value may follow."""


def numeric_for(ctx: Context, node: ir.NumericFor) -> list[Stmt]:
    """``for i = start, stop, step do``: ``range`` where the bounds are known integers."""
    name = ctx.module.names.variables[node.variable]
    header = f"for {name} in {_range(ctx, node)}:"
    declared = loose_declarations(ctx, [node.variable], node.span.line)
    first = ctx.make_cells([node.variable])
    return [*declared, *loop(ctx, header, node, node.span.line, first)]


def _range(ctx: Context, node: ir.NumericFor) -> str:
    step = 1 if node.step is None else constant_step(node.step)
    start, stop = ctx.value(node.start), ctx.value(node.stop)
    small = stop.only(INT) and start.only(INT)
    if small and "range" not in ctx.module.imports.user_names:
        if step:
            return _python_range(ctx, node, step)
        if isinstance(node.step, ir.Local) and node.step.variable in ctx.module.facts.flow.rising:
            return _python_range(ctx, node, ctx.expr(node.step).text)
    outer, ctx.line = ctx.line, node.line
    texts = [ctx.expr(node.start).text, ctx.expr(node.stop).text]
    if node.step is not None:
        texts.append(ctx.expr(node.step).text)
    ctx.line = outer
    return mark(f"{ctx.lua('number_range')}({', '.join(texts)})", node.line)


def _python_range(ctx: Context, node: ir.NumericFor, step: int | str) -> str:
    """Writes a ``range``; the text of a step stands for a positive one."""
    upwards = isinstance(step, str) or step > 0
    if isinstance(node.stop, ir.Const) and isinstance(node.stop.value, int):
        stop = str(node.stop.value + (1 if upwards else -1))
    elif upwards and (end := end_of_range(ctx, node.stop)) is not None:
        stop = end
    else:
        text = ctx.expr(node.stop).at(ADD)
        stop = f"{text} + 1" if upwards else f"{text} - 1"
    start = ctx.expr(node.start).text
    return f"range({start}, {stop})" if step == 1 else f"range({start}, {stop}, {step})"


def generic_for(ctx: Context, node: ir.GenericFor) -> list[Stmt]:
    """``for k, v in explist do``."""
    declared = loose_declarations(ctx, node.variables, node.span.line)
    names = [ctx.module.names.variables[v] for v in node.variables]
    flow = ctx.module.facts.flow
    builtin = builtin_iteration(flow, node.values)
    waits = ctx.module.facts.suspension.loop_is_async(node)
    if builtin is not None and not waits:
        call = node.values[0]
        assert isinstance(call, ir.Call)
        unwanted = "_" if ctx.module.underscore_is_free else ctx.temporary()
        missing = [unwanted] if len(names) == 1 else []
        targets = ", ".join([*names, *missing][:2])
        # A local that names ipairs would be left without a use.
        plain = builtin == "ipairs" and isinstance(call.func, ir.Global)
        array = array_of(ctx, call.args[0])
        if array is not None:
            unused = len(names) == PAIR and is_unused(node.variables[0])
            counted = array.holes or not unused
            targets = targets if counted else names[1]
            walk = walked(ctx, call.args[0], array, counted)
        elif plain and flow.tables.is_sequence(ctx.value(call.args[0]), fixed=True):
            unused = len(names) == PAIR and is_unused(node.variables[0])
            targets = names[1] if unused else targets
            method = "values" if unused else "items"
            walk = f"{ctx.expr(call.args[0]).at(ATOM)}.{method}()"
        else:
            walk = f"{_walker(ctx, builtin, call)}({ctx.expr(call.args[0]).text})"
        walk = walk if call.line == ctx.line else mark(walk, call.line)
        header = f"for {targets} in {walk}:"
        extra = [Line(f"{name} = None", node.span.line) for name in names[2:]]
        first = [*extra, *ctx.make_cells(node.variables)]
        return [*declared, *loop(ctx, header, node, node.span.line, first)]
    if _searches(ctx, node):
        header = _search_header(ctx, node, names)
        return [*declared, *loop(ctx, header, node, node.span.line, ctx.make_cells(node.variables))]
    closed = node.closing in flow.callees
    parts = [ctx.temporary() for _ in range(TRIPLE + 1)] if closed else []
    before = bind(ctx, parts, node.values, node) if closed else []
    texts = parts[:TRIPLE] if closed else _triple(ctx, node.values)
    keyword, helper = ("async for", "iterate_async") if waits else ("for", "iterate")
    arguments = ", ".join([*texts, f"count={len(names)}"])
    header = f"{keyword} {', '.join(names)} in {ctx.lua(helper)}({arguments}):"
    first = ctx.make_cells(node.variables)
    # Lua counts the steps of the iterator to the line where its expressions begin.
    started = node.values[0].span.line
    lowered = loop(ctx, header, node, started, first)
    if closed:
        scope = f"{closing_keyword(ctx, node.closing)} {ctx.lua('closing')}({parts[-1]}):"
        lowered = [Suite(scope, node.span.line, lowered)]
    return [*declared, *before, *lowered]


def _searches(ctx: Context, node: ir.GenericFor) -> bool:
    """Whether a loop runs over the matches of ``string.gmatch``."""
    call = node.values[0]
    if len(node.values) > 1 or not isinstance(call, (ir.Call, ir.MethodCall)):
        return False
    callees = ctx.module.facts.flow.callees[call]
    if callees.functions or [api.path for api in callees.api] != ["string.gmatch"]:
        return False
    if isinstance(call, ir.Call):
        return isinstance(call.func, ir.Index)
    return ctx.value(call.obj).only(STR)


def _search_header(ctx: Context, node: ir.GenericFor, names: list[str]) -> str:
    call = node.values[0]
    assert isinstance(call, (ir.Call, ir.MethodCall))
    leading = [ctx.expr(call.obj).text] if isinstance(call, ir.MethodCall) else []
    texts = arguments(ctx, call, *leading)
    if searcher(ctx, call) is not None:
        del texts[1]
        walker = f"{pattern_name(ctx, call)}.matches"
    else:
        walker = ctx.lua("matches")
    if len(names) > 1:
        texts.append(f"count={len(names)}")
    walk = f"{walker}({', '.join(texts)})"
    walk = mark_method(walk) if isinstance(call, ir.MethodCall) else walk
    walk = walk if call.line == ctx.line else mark(walk, call.line)
    return f"for {', '.join(names)} in {walk}:"


def _triple(ctx: Context, values: list[ir.Expr]) -> list[str]:
    """Returns the iterator function, state and initial control value as arguments."""
    *front, last = values[:TRIPLE]
    texts = [ctx.expr(value).text for value in front]
    if isinstance(last, MultiExpr):
        return [*texts, up_to(ctx, last, TRIPLE - len(texts))]
    return [*texts, ctx.expr(last).text]


def _walker(ctx: Context, builtin: str, call: ir.Call) -> str:
    if isinstance(call.func, ir.Local) and call.func.variable in ctx.module.called_only:
        return ctx.expr(call.func).text
    return ctx.lua(builtin)
