"""Variables that hold values of several Python types: where a type checker looks, they are Any."""

from __future__ import annotations

from transpiler.analysis.values import BOOL, FLOAT, INT, STR, TABLES
from transpiler.ir import nodes as ir
from transpiler.lower.facts import Facts
from transpiler.lower.naming import Names

UNIFORM = (STR, INT, BOOL, FLOAT, TABLES)


def is_checked(function: ir.Function) -> bool:
    """Whether the function has hints, so that type checkers look into its body."""
    annotations = [parameter.annotation for parameter in function.params]
    annotations += [function.vararg_annotation, function.return_annotation]
    return any(annotation is not None for annotation in annotations)


def loose_variables(facts: Facts, names: Names, chunk: ir.Chunk) -> frozenset[ir.Variable]:
    """Returns the variables whose declaration says Any.

    Args:
        facts: The analyses.
        names: The Python names; variables that share one share its type.
        chunk: The chunk.

    Returns:
        The first variable of each such name.
    """
    found: list[ir.Variable] = []
    for function in chunk.functions:
        if is_checked(function):
            groups: dict[str, list[ir.Variable]] = {}
            for variable in function.variables:
                if variable in names.variables:
                    groups.setdefault(names.variables[variable], []).append(variable)
            found += [group[0] for group in groups.values() if _is_loose(facts, group)]
    return frozenset(found)


def _is_loose(facts: Facts, group: list[ir.Variable]) -> bool:
    if sum(1 + variable.assigned for variable in group) == 1:
        return False
    bits = 0
    for variable in group:
        bits |= facts.flow.variable(variable).bits
    return not any(bits and not bits & ~kind for kind in UNIFORM)
