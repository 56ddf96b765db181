"""Kinds in words: what value flow proved of a value."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.analysis.captures import Captures
from transpiler.analysis.flow import Flow
from transpiler.analysis.values import (
    ALL_BITS,
    BOOL,
    CAUGHT,
    COUNT,
    DATA_BITS,
    FLOAT,
    FUNC,
    INT,
    LONG,
    NIL,
    NUM,
    RECORD,
    STR,
    TABLE,
    THREAD,
    TRUE,
    USER,
    RecordRef,
    Value,
)
from transpiler.explain.verdicts import Variable
from transpiler.ir import nodes as ir

SHOWN_FUNCTIONS = 4
"""How many functions are named where a value may be several."""


def describe(value: Value, names: dict[ir.Function, str]) -> str:
    """Writes a value's kinds.

    Args:
        value: The value.
        names: Labels of functions.

    Returns:
        ``string | nil``, ``counter``, ``function main``, ``any data``; ``never set`` for a value
        that nothing reaches.
    """
    if value.bits | NIL == ALL_BITS | NIL | value.bits & CAUGHT:
        known = "an error or anything" if value.may(CAUGHT) else "anything"
        return known if value.may(NIL) else f"{known} but nil"
    if value.only(DATA_BITS) and value.bits == DATA_BITS:
        return "any data"
    return " | ".join(_parts(value, names)) or "never set"


def variables(
    flow: Flow, captures: Captures, function: ir.Function, names: dict[ir.Function, str]
) -> tuple[Variable, ...]:
    """Returns the verdicts about a function's parameters and locals, in source order."""
    return tuple(
        Variable(
            variable.name,
            variable.role,
            variable.span.line,
            describe(flow.variables.get(variable, Value(0)), names),
            _capture(captures, variable),
        )
        for variable in function.variables
    )


def returns(flow: Flow, function: ir.Function, names: dict[ir.Function, str]) -> tuple[str, ...]:
    """Returns the kinds of a function's results, those beyond the counted ones with ``...``."""
    results = flow.function_results(function)
    described = tuple(describe(value, names) for value in results.values)
    rest = () if results.rest is None else (f"...{describe(results.rest, names)}",)
    return described + rest


def _capture(captures: Captures, variable: ir.Variable) -> str | None:
    if variable in captures.cells:
        return "cell"
    return "bound" if variable in captures.bound else None


def _parts(value: Value, names: dict[ir.Function, str]) -> Iterator[str]:
    if value.bits & NUM == NUM:
        yield "number"
    else:
        if value.may(INT):
            # The widest kind decides which operators are exact.
            wide = "integer" if value.may(LONG) else "counter" if value.may(COUNT) else None
            yield wide or "small integer"
        if value.may(FLOAT):
            yield "float"
    if value.may(STR):
        yield "string"
    if value.may(BOOL):
        yield "boolean" if value.bits & BOOL == BOOL else "true" if value.may(TRUE) else "false"
    if value.may(TABLE):
        if not value.modules or len(value.modules) < len(value.atoms):
            yield "table"
        yield from (f"module {ref.name}" for ref in value.modules)
    if value.may(RECORD):
        records = sorted(atom.name for atom in value.atoms if isinstance(atom, RecordRef))
        yield from (f"record {name}" for name in records)
    if value.may(FUNC):
        found = [names[f] for f in value.functions] + [f.path for f in value.api_functions]
        yield _functions(found)
    if value.may(USER):
        yield from [ref.name for ref in value.classes if ref.name != "?"] or ["userdata"]
    if value.may(THREAD):
        yield "thread"
    if value.may(NIL):
        yield "nil"


def _functions(names: list[str]) -> str:
    if len(names) > SHOWN_FUNCTIONS:
        return f"one of {len(names)} functions"
    listed = " or ".join(names)
    return listed if listed.startswith("function ") else f"function {listed}".rstrip()
