"""API functions that are not called where they are named: stored, passed on, compared.

As a value a function must take any number of arguments, ``pairs`` must give an iterator triple, and
``pcall`` must cope with callbacks that suspend; called by name, none of that is needed.
"""

from __future__ import annotations

from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions.modules import names_module
from transpiler.lower.pytree import Expr

FIRST_CLASS = {
    "pairs": "pairs",
    "ipairs": "ipairs",
    "pcall": "pcall_any",
    "xpcall": "xpcall_any",
}
"""Names in ``runtime_shims.lua.base`` of the functions whose first-class version is another one."""


def api_function(ctx: Context, node: ir.Expr) -> ApiFunction | None:
    """Returns the API function that an expression names, None for any other expression.

    Args:
        ctx: The context.
        node: A global or a member of a module.

    Returns:
        The function.
    """
    if isinstance(node, ir.Global):
        if node.name in ctx.module.facts.flow.globals:
            return None
    elif not isinstance(node, ir.Index) or not is_member(ctx, node):
        return None
    value = ctx.value(node)
    found = value.api_functions
    return found[0] if len(found) == 1 and len(value.atoms) == 1 else None


def is_member(ctx: Context, node: ir.Index) -> bool:
    """Whether an expression names a member of a library as the library has it."""
    module = ctx.value(node.obj).module
    if module is None or not isinstance(node.key, ir.Const) or not names_module(ctx, node.obj):
        return False
    return ctx.module.facts.flow.libraries.is_direct(module, str(node.key.value))


def called(ctx: Context, node: ir.Expr) -> Expr:
    """Lowers an expression that is called at once."""
    function = api_function(ctx, node)
    if function is not None and function.path not in ("pairs", "ipairs"):
        return ctx.named(node)
    return ctx.expr(node)


def passed(ctx: Context, node: ir.Expr) -> Expr:
    """Lowers an argument that the API calls, which fits the arguments to the function."""
    function = api_function(ctx, node)
    if function is not None and function.path not in FIRST_CLASS:
        return ctx.named(node)
    return ctx.expr(node)


def declared(ctx: Context, variable: ir.Variable, node: ir.Expr) -> Expr:
    """Lowers the value of a declaration; a local that is only called keeps the function itself."""
    if api_function(ctx, node) is not None and variable in ctx.module.called_only:
        return ctx.named(node)
    return ctx.expr(node)


def value(ctx: Context, node: ir.Expr, function: ApiFunction) -> Expr:
    """Lowers an API function used as a value."""
    if function.path in FIRST_CLASS:
        return Expr(first_class(ctx, function, ""))
    return Expr(first_class(ctx, function, ctx.named(node).text))


def first_class(ctx: Context, function: ApiFunction, name: str) -> str:
    """Returns the text of an API function as a value, given the text that names it."""
    if function.path in FIRST_CLASS:
        return f"{ctx.lua('base')}.{FIRST_CLASS[function.path]}"
    if function.params < 0 and not function.suspends:
        return name
    return f"{ctx.lua('base')}.first_class({name})"
