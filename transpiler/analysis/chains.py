"""Why a function is async, step by step, in words and places that the user knows."""

from __future__ import annotations

from transpiler.analysis.suspension import Reason, Suspension
from transpiler.diagnostics.model import Related
from transpiler.ir import nodes as ir


def suspension_steps(
    suspension: Suspension, function: ir.Function, names: dict[ir.Function, str]
) -> tuple[Related, ...]:
    """Returns the shortest chain of calls from a function to the suspending API call.

    Args:
        suspension: The verdicts of the function's unit.
        function: The function.
        names: What the unit's functions are called.

    Returns:
        A step for each call, the function's own first; empty for a function that does not suspend.
    """
    return tuple(
        Related(caller.chunk, reason.node.line, f"{names[caller]} {_action(reason, names)}")
        for caller, reason in suspension.chain(function)
    )


def _action(reason: Reason, names: dict[ir.Function, str]) -> str:
    callee = reason.callee
    target = f"{callee}, which suspends" if isinstance(callee, str) else names[callee]
    verb = "loops with" if isinstance(reason.node, ir.GenericFor) else "calls"
    through = "" if reason.through is None else f" through {reason.through}"
    return f"{verb} {target}{through}"
