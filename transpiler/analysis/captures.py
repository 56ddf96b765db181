"""Fresh loop variables: Lua closures capture one per iteration, Python's one per function."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.analysis.flow import Flow
from transpiler.ir import nodes as ir


@dataclass(frozen=True, slots=True)
class Captures:
    """How captured loop variables are kept fresh.

    Attributes:
        bound: Never reassigned, so a closure takes its value when it is made.
        cells: Reassigned or self-referring, so each iteration makes a cell and closures take that.
    """

    bound: frozenset[ir.Variable]
    cells: frozenset[ir.Variable]

    def bindings(self, function: ir.Function) -> list[ir.Variable]:
        """Returns the variables a function's definition must bind, in order of first use."""
        fresh = self.bound | self.cells
        return [v for v in function.free if v in fresh and v.function is function.parent]


def solve(flow: Flow) -> Captures:
    """Sorts the captured variables declared inside loops.

    Args:
        flow: The unit's value flow.

    Returns:
        The verdicts.
    """
    bound: list[ir.Variable] = []
    cells: list[ir.Variable] = []
    for function in flow.unit.functions:
        for variable in function.variables:
            if variable.captured and variable.loop_depth:
                recursive = any(variable in f.free for f in flow.variable(variable).functions)
                (cells if variable.assigned or recursive else bound).append(variable)
    return Captures(frozenset(bound), frozenset(cells))
