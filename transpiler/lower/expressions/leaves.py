"""Constants, variables, globals and ``...``."""

from __future__ import annotations

from transpiler.analysis.environment import Library, global_meaning
from transpiler.analysis.unit import SCRIPT
from transpiler.analysis.values import ModuleRef
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.types import CASTS
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.expressions.modules import api_name, library, module_expr
from transpiler.lower.module import LIBRARIES
from transpiler.lower.pytree import CONDITIONAL, Expr
from transpiler.lower.types.names import type_name

FIXED_GLOBALS = ("_ENV", "_G", "_VERSION", "error", "require")
"""Globals that cannot be assigned: the compiler knows what they do."""


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
    if node.name == "_ENV":
        raise ctx.unsupported(node, "'_ENV' is not available", code="LT209")
    if node.name == "_G":
        return Expr(f"{ctx.module.imports.use(LIBRARIES, 'global_table')}()")
    if node.name == "_VERSION":
        return Expr(f"{ctx.lua('base')}.VERSION")
    meaning = global_meaning(ctx.module.member, node.name)
    if node.name not in ctx.module.facts.flow.globals:
        if isinstance(meaning, ApiFunction):
            return Expr(api_name(ctx, meaning))
        if isinstance(meaning, Library):
            return library(ctx, meaning.entry)
        if meaning is not None:
            return module_expr(ctx, ModuleRef(meaning.name))
        if node.name in CASTS:
            return type_name(ctx, node.name)
    variables = f"{ctx.execution('current')}().globals"
    name = literals.string(node.name)
    if meaning is None:
        return Expr(f"{variables}[{name}]")
    return Expr(f"{variables}.get({name}, {_predefined(ctx, meaning)})")


def _predefined(ctx: Context, meaning: ApiFunction | ApiModule | Library) -> str:
    """Returns what a global that the program assigns is before it does."""
    from transpiler.lower.expressions import api_values

    if isinstance(meaning, ApiFunction):
        return api_values.first_class(ctx, meaning, api_name(ctx, meaning))
    if isinstance(meaning, Library):
        return library(ctx, meaning.entry).text
    return ctx.library_table(module_expr(ctx, ModuleRef(meaning.name)).text)


def vararg(ctx: Context, node: ir.Vararg) -> Expr:
    """The first value of ``...``."""
    name = varargs_name(ctx, node)
    return Expr(f"{name}[0] if {name} else None", CONDITIONAL)


def varargs_name(ctx: Context, node: ir.Vararg) -> str:
    """Returns the Python name of the tuple behind ``...``; an entry's chunk gets no arguments."""
    if node.function.parent is None and ctx.module.member.kind != SCRIPT:
        return "()"
    return ctx.module.names.varargs[node.function]
