"""Integers that a condition keeps between two small bounds: ``if x >= 0 and x < size then``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transpiler.analysis.values import NIL, STEP, Value
from transpiler.ir import nodes as ir

LOWER = (">", ">=")
UPPER = ("<", "<=")
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""The operator with its operands exchanged."""


def bounded(test: ir.Expr, value: Callable[[ir.Expr], Value]) -> set[ir.Variable]:
    """Returns the variables that are of the size of a STEP, if integers, where a test is true.

    Variables with assignments after their declaration are left out.

    Args:
        test: The condition.
        value: What each expression in it may be.

    Returns:
        The variables.
    """
    limits = list(_limits(test, value))
    above = {variable for variable, op in limits if op in LOWER}
    return above & {variable for variable, op in limits if op in UPPER}


def constant_step(step: ir.Expr) -> int:
    """Returns the step of a loop where it is a non-zero integer constant, else 0."""
    sign = 1
    if isinstance(step, ir.Unary) and step.op == "-":
        sign, step = -1, step.operand
    if isinstance(step, ir.Const) and type(step.value) is int and abs(step.value) < 1 << 31:
        return sign * step.value
    return 0


def stays_positive(node: ir.NumericFor) -> bool:
    """Whether the variable of a numeric loop is always a positive integer."""
    start = constant_step(node.start)
    step = 1 if node.step is None else constant_step(node.step)
    return start > 0 and step > 0 and not node.variable.assigned


def _limits(test: ir.Expr, value: Callable[[ir.Expr], Value]) -> Iterator[tuple[ir.Variable, str]]:
    """Yields every comparison of a variable with a STEP that must hold."""
    if isinstance(test, ir.Paren):
        yield from _limits(test.inner, value)
    elif isinstance(test, ir.Logical) and test.op == "and":
        yield from _limits(test.left, value)
        yield from _limits(test.right, value)
    elif isinstance(test, ir.Binary) and test.op in TURNED:
        for operand, other, op in (
            (test.left, test.right, test.op),
            (test.right, test.left, TURNED[test.op]),
        ):
            # The comparison fails where the other operand is nil.
            small = value(other).only(STEP | NIL)
            if small and isinstance(operand, ir.Local) and not operand.variable.assigned:
                yield operand.variable, op
