"""``def`` statements: signature, hints, bound loop variables, ``nonlocal`` and body."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC
from transpiler.analysis.endings import falls_through
from transpiler.analysis.values import NOTHING
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.lower import hints
from transpiler.lower.blocks import block, filled
from transpiler.lower.context import Context
from transpiler.lower.loose import is_checked
from transpiler.lower.parts import limit_blocks
from transpiler.lower.pytree import Line, Stmt, Suite


def define(ctx: Context, function: ir.Function, name: str) -> Suite:
    """Lowers a function to a ``def`` or ``async def``.

    Args:
        ctx: Context of the enclosing function.
        function: The Lua function.
        name: Python name.

    Returns:
        The definition.
    """
    inner = ctx.nested(function)
    inner.line = function.span.line
    body = [*_prologue(inner, function), *block(inner, function.body, inside=True)]
    body += _epilogue(ctx, function)
    keyword = "async def" if ctx.module.facts.suspension.suspends(function) else "def"
    header = f"{keyword} {name}({', '.join(parameters(ctx, function))}){_returns(ctx, function)}:"
    suite = Suite(header, function.span.line, filled(body, function.span.line))
    return limit_blocks(ctx.module, suite)


def parameters(ctx: Context, function: ir.Function) -> list[str]:
    """Returns the parameter list: defaults only where some call leaves the argument out."""
    module = ctx.module
    signature = module.facts.signatures.of(function)
    texts = []
    for position, variable in enumerate(function.params):
        optional = position >= signature.least
        text = module.names.variables[variable]
        if variable.annotation is not None:
            loose = variable in module.loose
            hint = module.any_type if loose else hints.parameter(module, variable, optional)
            text += f": {hint}"
            text += " = None" if optional else ""
        elif optional:
            text += "=None"
        texts.append(text)
    bound = module.facts.captures.bindings(function)
    if function.has_vararg:
        annotation = function.vararg_annotation
        text = f"*{module.names.varargs[function]}"
        if annotation is not None:
            values = module.facts.flow.varargs.get(function, NOTHING)
            text += f": {hints.hint(module, annotation, values)}"
        texts.append(text)
    elif signature.surplus:
        free = module.underscore_is_free and all(v.name != "_" for v in function.params)
        texts.append("*_" if free else f"*{ctx.temporary()}")
    elif bound:
        texts.append("*")
    texts += [f"{module.names.variables[v]}={module.names.variables[v]}" for v in bound]
    return texts


def _returns(ctx: Context, function: ir.Function) -> str:
    annotation = function.return_annotation
    if annotation is None:
        return f" -> {ctx.module.any_type}" if is_checked(function) else ""
    if falls_through(function.body):
        return f" -> {ctx.module.any_type}"
    facts = ctx.module.facts
    values = facts.flow.function_results(function)
    return f" -> {hints.results(ctx.module, annotation, facts.arity.of(function), values)}"


def _prologue(ctx: Context, function: ir.Function) -> list[Stmt]:
    """``nonlocal`` for assigned upvalues, cells for parameters that loops' closures share."""
    assigned: list[ir.Variable] = []
    for node in body_nodes(function):
        targets: list[ir.Expr] = []
        if isinstance(node, ir.Assign):
            targets = node.targets
        elif isinstance(node, ir.FunctionDecl):
            targets = [node.target]
        for target in targets:
            variable = target.variable if isinstance(target, ir.Local) else None
            outer = variable is not None and variable.function is not function
            if variable is not None and outer and variable not in assigned:
                assigned.append(variable)
    cells = ctx.module.facts.captures.cells
    names = [ctx.module.names.variables[v] for v in assigned if v not in cells]
    return [Line(f"nonlocal {', '.join(names)}", function.span.line)] if names else []


def _epilogue(ctx: Context, function: ir.Function) -> list[Stmt]:
    """What falling off the end returns, where Python's None would say something else."""
    if not falls_through(function.body):
        return []
    arity = ctx.module.facts.arity.of(function)
    line = function.span.end_line
    if arity == DYNAMIC and function in ctx.module.facts.arity.open_demand:
        return [Line("return ()", line)]
    if arity > 1:
        return [Line(f"return {', '.join(['None'] * arity)}", line)]
    return []
