"""Names of the run time's types and of what builds types."""

from __future__ import annotations

from transpiler.analysis.types import STRING_LIBRARY
from transpiler.api.userdata import CLASSES
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.pytree import Expr

RUNTIME = "runtime_shims"
TYPES = "types"
TYPE_METHODS = CLASSES["Type"].methods


def type_name(ctx: Context, name: str) -> Expr:
    """Returns the text naming a member of ``runtime_shims.types``.

    Args:
        ctx: The context.
        name: A built-in type or a function that builds types.
    """
    return Expr(f"{ctx.module.imports.use(RUNTIME, TYPES)}.{name}")


def string_type(ctx: Context, node: ir.Expr) -> Expr | None:
    """Returns the type ``string`` where an expression names the library of that name."""
    return type_name(ctx, "string") if ctx.value(node).module == STRING_LIBRARY else None
