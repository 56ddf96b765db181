"""What users call the functions and expressions of a file: as the source writes them."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.analysis.unit import Unit
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

CHUNK = "the file"
"""What stands for a file's own code."""


def labels(unit: Unit) -> dict[ir.Function, str]:
    """Names every function of a unit.

    Args:
        unit: The unit.

    Returns:
        ``main``, ``Order.new``, ``Order:total``, a field's or variable's name for a function
        expression stored there, ``function at line 7`` for any other.
    """
    found = {function: _fallback(function) for function in unit.functions}
    for function in unit.functions:
        for node in body_nodes(function):
            found.update(_named(node))
    return found


def written(expr: ir.Expr) -> str:
    """Returns a callee as the source writes it, with what is no name shortened."""
    if isinstance(expr, ir.Local):
        return expr.variable.name
    if isinstance(expr, ir.Global):
        return expr.name
    if isinstance(expr, ir.Index):
        key = expr.key.value if isinstance(expr.key, ir.Const) else None
        obj = written(expr.obj)
        return f"{obj}.{key}" if isinstance(key, str) else f"{obj}[...]"
    if isinstance(expr, ir.Call):
        return f"{written(expr.func)}(...)"
    if isinstance(expr, ir.MethodCall):
        return f"{written(expr.obj)}:{expr.name}(...)"
    return written(expr.inner) if isinstance(expr, ir.Paren) else "(...)"


def _fallback(function: ir.Function) -> str:
    if function.parent is None:
        return CHUNK
    return function.name or f"function at line {function.span.line}"


def _named(node: ir.Node) -> Iterator[tuple[ir.Function, str]]:
    """Yields the functions that a node names, with their names."""
    if isinstance(node, ir.FunctionDecl):
        name = written(node.target)
        if node.function.is_method:
            name = ":".join(name.rsplit(".", 1))
        yield node.function, name
    elif isinstance(node, ir.LocalDecl):
        for variable, value in zip(node.variables, node.values, strict=False):
            if isinstance(value, ir.FunctionExpr):
                yield value.function, variable.name
    elif isinstance(node, ir.Assign):
        for target, value in zip(node.targets, node.values, strict=False):
            if isinstance(value, ir.FunctionExpr):
                yield value.function, written(target)
    elif isinstance(node, ir.TableExpr):
        for item in node.fields:
            if isinstance(item.value, ir.FunctionExpr) and isinstance(item.key, ir.Const):
                yield item.value.function, str(item.key.value)
