"""From Lua snippets to the verdicts that tables of cases state."""

from __future__ import annotations

from tests.compiler.units import facts, member
from transpiler.analysis.unit import Member
from transpiler.explain.explanation import explain
from transpiler.explain.verdicts import Explanation, Function, Variable

SLEEPY = "local function sleepy() time.sleep(1) end\n"
"""A function that suspends, for snippets to begin with."""


def explained(*members: Member | str) -> Explanation:
    """Returns the explanation of the last member of a unit, or of a script."""
    unit = [m if isinstance(m, Member) else member(m) for m in members]
    return explain(facts(*unit), unit[-1])


def function(explanation: Explanation, name: str = "f") -> Function:
    """Returns the verdicts about the function of a name."""
    return next(f for f in explanation.functions if f.name == name)


def variable(explanation: Explanation, name: str = "v") -> Variable:
    """Returns the verdict about the first variable of a name."""
    return next(v for f in explanation.functions for v in f.variables if v.name == name)


def async_functions(*members: Member | str) -> list[str]:
    """Returns the names of the last member's async functions, but for the file's own code."""
    return [f.name for f in explained(*members).functions[1:] if f.suspends]
