"""Forward declarations: ``local f`` whose one definition follows before anything looks at it."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


def forward_declared(chunk: ir.Chunk) -> frozenset[ir.Variable]:
    """Returns the variables whose declaration Python does not need.

    Only definitions and declarations stand between the declaration and the definition of such a
    variable, so that nothing can read it while it is nil.

    Args:
        chunk: The chunk.

    Returns:
        The variables.
    """
    found: list[ir.Variable] = []
    for function in chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.Block):
                found += _in_block(node)
    return frozenset(found)


def _in_block(block: ir.Block) -> Iterator[ir.Variable]:
    for position, node in enumerate(block.body):
        if isinstance(node, ir.LocalDecl) and not node.values:
            for variable in node.variables:
                if variable.assigned == 1 and _is_defined(variable, block.body[position + 1 :]):
                    yield variable


def _is_defined(variable: ir.Variable, following: list[ir.Stmt]) -> bool:
    for node in following:
        if _defines(node, variable):
            return True
        if not _is_inert(node):
            return False
    return False


def _defines(node: ir.Stmt, variable: ir.Variable) -> bool:
    if isinstance(node, ir.FunctionDecl):
        return isinstance(node.target, ir.Local) and node.target.variable is variable
    if isinstance(node, ir.Assign) and len(node.targets) == len(node.values) == 1:
        target = node.targets[0]
        is_function = isinstance(node.values[0], ir.FunctionExpr)
        return isinstance(target, ir.Local) and target.variable is variable and is_function
    return False


def _is_inert(node: ir.Stmt) -> bool:
    """Whether a statement calls nobody and reads no variable but the table of a method."""
    if isinstance(node, ir.FunctionDecl):
        return isinstance(node.target, ir.Local) or _is_field(node.target)
    if isinstance(node, ir.LocalDecl):
        return all(_is_literal(value) for value in node.values)
    if isinstance(node, ir.Assign):
        return all(isinstance(t, ir.Local) or _is_field(t) for t in node.targets) and all(
            _is_literal(value) for value in node.values
        )
    return isinstance(node, ir.TypeDecl)


def _is_field(target: ir.Expr) -> bool:
    return isinstance(target, ir.Index) and isinstance(target.obj, ir.Local)


def _is_literal(value: ir.Expr) -> bool:
    if isinstance(value, ir.TableExpr):
        return all(
            _is_literal(f.value) and (f.key is None or isinstance(f.key, ir.Const))
            for f in value.fields
        )
    return isinstance(value, (ir.Const, ir.FunctionExpr))
