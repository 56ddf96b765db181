"""Everything analysis knows of one unit, gathered for lowering."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.analysis import (
    arity,
    arrays,
    callsites,
    captures,
    flow,
    preallocated,
    records,
    state,
    suspension,
    waiting,
)
from transpiler.analysis.bounds import Bounds
from transpiler.analysis.escapes import Escapes
from transpiler.analysis.unit import Unit


@dataclass(frozen=True, slots=True)
class Facts:
    """The solved analyses of one unit, in the order they depend on each other."""

    flow: flow.Flow
    suspension: suspension.Suspension
    arity: arity.Arity
    signatures: callsites.Signatures
    captures: captures.Captures
    layouts: dict[str, state.Layout]
    offences: list[waiting.Offence]
    escapes: Escapes
    records: records.Records
    preallocated: preallocated.Preallocated
    arrays: arrays.Arrays


def analyse(unit: Unit) -> Facts:
    """Runs every analysis over a unit.

    Args:
        unit: The unit.

    Returns:
        The facts lowering needs.
    """
    values = flow.solve(unit)
    colours = suspension.solve(values)
    bounds = Bounds(values)
    escapes = Escapes(values)
    lists = arrays.solve(values, bounds, escapes)
    return Facts(
        values,
        colours,
        arity.solve(values),
        callsites.solve(values),
        captures.solve(values),
        state.solve(values),
        waiting.solve(colours),
        escapes,
        records.solve(values, escapes),
        preallocated.Preallocated(values, bounds, lists.by_site),
        lists,
    )
