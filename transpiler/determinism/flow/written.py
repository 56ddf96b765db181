"""What an expression says as it is written: names, constants."""

from __future__ import annotations

from transpiler.ir import nodes as ir


def path_text(expr: ir.Expr) -> str:
    """Return a callee as the source writes it, shortened where it is no plain path."""
    match expr:
        case ir.Local():
            return expr.variable.name
        case ir.Global():
            return expr.name
        case ir.Index(key=ir.Const(value=str() as key)):
            return f"{path_text(expr.obj)}.{key}"
        case ir.Index():
            return f"{path_text(expr.obj)}[...]"
        case ir.Paren():
            return path_text(expr.inner)
        case ir.Call():
            return f"{path_text(expr.func)}()"
        case ir.MethodCall():
            return f"{path_text(expr.obj)}:{expr.name}()"
    return "a value"


def constant(expr: ir.Expr) -> bool | int | float | str | None:
    """Return the value of an argument that is written as a constant, None for others."""
    if isinstance(expr, ir.Const):
        return expr.value
    if isinstance(expr, ir.Unary) and expr.op == "-" and isinstance(expr.operand, ir.Const):
        value = expr.operand.value
        return -value if isinstance(value, (int, float)) else None
    return None


def is_nil(expr: ir.Expr) -> bool:
    """Whether an expression is the constant nil."""
    return isinstance(expr, ir.Const) and expr.value is None
