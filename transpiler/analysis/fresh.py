"""Which loops fill an array that is still empty when they start: their stores append."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.analysis import sequences
from transpiler.analysis.flow import Flow
from transpiler.analysis.iteration import builtin_iteration
from transpiler.ir import nodes as ir
from transpiler.ir.visit import blocks_of, children, walk

ForLoop = ir.NumericFor | ir.GenericFor


def fills(flow: Flow, loop: ForLoop) -> Iterator[ir.Index]:
    """Yields the targets ``t[i]`` that each iteration of a loop assigns, counting from 1."""
    if isinstance(loop, ir.NumericFor):
        if sequences.counts_from_one(loop):
            yield from sequences.filled(loop.body, loop.variable, [])
    elif builtin_iteration(flow, loop.values) == "ipairs":
        counter, *others = loop.variables
        yield from sequences.filled(loop.body, counter, others)


def appending(flow: Flow, function: ir.Function) -> set[ir.Index]:
    """Returns the targets of a function's loops that append to an array made for the loop.

    Args:
        flow: The solved value flow.
        function: The function.

    Returns:
        Targets ``t[i]`` whose ``i`` is one above the number of elements each time.
    """
    found: set[ir.Index] = set()
    waiting = [function.body]
    while waiting:
        block = waiting.pop()
        for place, statement in enumerate(block.body):
            waiting.extend(blocks_of(statement))
            if isinstance(statement, (ir.NumericFor, ir.GenericFor)):
                for target in fills(flow, statement):
                    assert isinstance(target.obj, ir.Local)
                    variable = target.obj.variable
                    if _is_empty(block.body[:place], variable) and _only(statement, target):
                        found.add(target)
    return found


def _is_empty(before: list[ir.Stmt], variable: ir.Variable) -> bool:
    """Whether the statements before a loop make the array and do nothing with it."""
    for statement in reversed(before):
        if isinstance(statement, ir.LocalDecl) and variable in statement.variables:
            place = statement.variables.index(variable)
            if len(statement.values) != len(statement.variables):
                return False
            value = statement.values[place]
            return isinstance(value, ir.TableExpr) and not value.fields
        if any(_uses(node, variable) for node in walk(statement)):
            return False
    return False


def _uses(node: ir.Node, variable: ir.Variable) -> bool:
    """Whether a node reads a variable, or makes a closure that may."""
    if isinstance(node, (ir.FunctionExpr, ir.FunctionDecl)):
        return variable in node.function.free
    return isinstance(node, ir.Local) and node.variable is variable


def _only(loop: ForLoop, target: ir.Index) -> bool:
    """Whether a loop does nothing with an array but read it and assign one target."""
    assert isinstance(target.obj, ir.Local)
    variable = target.obj.variable
    assigned = {
        each
        for node in walk(loop)
        if isinstance(node, (ir.Assign, ir.FunctionDecl))
        for each in (node.targets if isinstance(node, ir.Assign) else [node.target])
    }
    for node in walk(loop):
        if isinstance(node, (ir.FunctionExpr, ir.FunctionDecl)) and _uses(node, variable):
            return False
        for child in children(node):
            if not isinstance(child, ir.Local) or child.variable is not variable:
                continue
            reads = isinstance(node, ir.Index) and node.obj is child and node not in assigned
            counts = isinstance(node, ir.Unary) and node.op == "#"
            if not (reads or counts or node is target):
                return False
    return True
