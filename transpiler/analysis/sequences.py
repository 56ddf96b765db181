"""Which assignments to elements leave no hole: their keys are at most one above the last key."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk

JUMPS = (ir.Goto, ir.Label, ir.Region, ir.Dispatch)


class Place(Enum):
    """Where a value is stored in a table.

    Attributes:
        MADE: At the next position of the table's constructor.
        NEXT: At the place of an element or just behind the last one.
        ANY: Anywhere else.
    """

    MADE = auto()
    NEXT = auto()
    ANY = auto()


def is_next(target: ir.Index) -> bool:
    """Whether a target is ``t[#t + 1]`` or ``t[1]``, whatever the table ``t`` holds."""
    return _is_one(target.key) or appends(target)


def appends(target: ir.Index) -> bool:
    """Whether a target is ``t[#t + 1]`` with a variable ``t``."""
    key = target.key
    if not isinstance(key, ir.Binary) or key.op != "+" or not _is_one(key.right):
        return False
    length = key.left
    return (
        isinstance(length, ir.Unary)
        and length.op == "#"
        and isinstance(target.obj, ir.Local)
        and isinstance(length.operand, ir.Local)
        and length.operand.variable is target.obj.variable
    )


def is_replaced(target: ir.Index, function: ir.Function) -> bool:
    """Whether other functions may replace a target's table while its value is evaluated.

    Lua reads the variable only then, where it is one of the function that assigns.
    """
    table = target.obj.variable if isinstance(target.obj, ir.Local) else None
    return table is not None and table.shared and table.function is function


def counts_from_one(node: ir.NumericFor) -> bool:
    """Whether a numeric loop counts 1, 2, 3 and so on."""
    return _is_one(node.start) and (node.step is None or _is_one(node.step))


def filled(body: ir.Block, counter: ir.Variable, others: list[ir.Variable]) -> Iterator[ir.Index]:
    """Yields the targets ``t[i]`` that every iteration of a counting loop assigns.

    The table is the same in all iterations, so that ``t[i - 1]`` was assigned before.

    Args:
        body: The body of a loop that counts from 1.
        counter: The loop variable that counts.
        others: The other loop variables.

    Yields:
        The targets.
    """
    if counter.assigned:
        return
    inner = set(others)
    for statement in body.body:
        if isinstance(statement, ir.LocalDecl):
            inner.update(statement.variables)
    found = [
        target
        for statement in body.body
        if isinstance(statement, ir.Assign)
        for target in statement.targets
        if isinstance(target, ir.Index)
        and isinstance(target.key, ir.Local)
        and target.key.variable is counter
        and isinstance(target.obj, ir.Local)
        and not target.obj.variable.assigned
        and target.obj.variable not in inner
    ]
    if found and not any(isinstance(node, JUMPS) for node in walk(body)):
        yield from found


def _is_one(expr: ir.Expr) -> bool:
    return isinstance(expr, ir.Const) and type(expr.value) is int and expr.value == 1
