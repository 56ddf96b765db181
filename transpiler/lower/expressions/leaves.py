"""Constants, variables, globals and ``...``."""

from __future__ import annotations

from transpiler.analysis.environment import Library, global_meaning
from transpiler.analysis.unit import SCRIPT
from transpiler.analysis.values import ModuleRef
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.expressions.modules import api_name, library, module_expr
from transpiler.lower.pytree import CONDITIONAL, Expr

ENVIRONMENT = ("_ENV", "_G", "_VERSION")
"""Names with which Lua code would get hold of the table of globals or tell interpreters apart."""


def const(ctx: Context, node: ir.Const) -> Expr:
    """A literal."""
    return literals.constant(node.value)


def local(ctx: Context, node: ir.Local) -> Expr:
    """A local variable, or the module or library it stands for."""
    variable = node.variable
    if variable in ctx.module.erased:
        return module_expr(ctx, ModuleRef(ctx.module.erased[variable]))
    if variable in ctx.module.aliases:
        return library(ctx, ctx.module.aliases[variable])
    return Expr(ctx.variable(variable))


def global_name(ctx: Context, node: ir.Global) -> Expr:
    """A global: an API name the program never assigns, or a field of the execution's globals."""
    if node.name == "require":
        raise ctx.unsupported(
            node, "require is only supported as a call with a constant name", code="LT204"
        )
    if node.name in ENVIRONMENT:
        raise ctx.unsupported(node, f"'{node.name}' is not available", code="LT209")
    if node.name not in ctx.module.facts.flow.globals:
        meaning = global_meaning(ctx.module.member, node.name)
        if isinstance(meaning, ApiFunction):
            return Expr(api_name(ctx, meaning))
        if isinstance(meaning, Library):
            return library(ctx, meaning.entry)
        if meaning is not None:
            return module_expr(ctx, ModuleRef(meaning.name))
    return Expr(f"{ctx.execution('current')}().globals[{literals.string(node.name)}]")


def vararg(ctx: Context, node: ir.Vararg) -> Expr:
    """The first value of ``...``."""
    name = varargs_name(ctx, node)
    return Expr(f"{name}[0] if {name} else None", CONDITIONAL)


def varargs_name(ctx: Context, node: ir.Vararg) -> str:
    """Returns the Python name of the tuple behind ``...``; an entry's chunk gets no arguments."""
    if node.function.parent is None and ctx.module.member.kind != SCRIPT:
        return "()"
    return ctx.module.names.varargs[node.function]
