"""Function values: a ``def`` before the statement that needs it, and its name in place."""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.definitions import define
from transpiler.lower.pytree import Expr


def function(ctx: Context, node: ir.FunctionExpr) -> Expr:
    """Lowers an anonymous function."""
    name = ctx.module.names.functions[node.function]
    ctx.pre.append(define(ctx, node.function, name))
    return Expr(name)
