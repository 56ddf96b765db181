"""Kinds of loop variables, and which iteration a generic ``for`` performs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transpiler.analysis.calling import call_value
from transpiler.analysis.values import (
    ANY,
    COUNT,
    FLOAT,
    INT,
    LONG,
    NIL,
    NIL_VALUE,
    NOTHING,
    NUM,
    STEP,
    STEP_VALUE,
    STR,
    USER,
    Results,
    Value,
)
from transpiler.ir import nodes as ir

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow


def numeric_for_value(start: Value, stop: Value, step: Value) -> Value:
    """Returns the kinds of a numeric loop's variable.

    A loop of integers counts by its step from its start, so it stays a COUNT whatever its limit.

    Args:
        start: The start.
        stop: The limit.
        step: The step.

    Returns:
        The variable's value.
    """
    if not start.bits or not step.bits:
        return Value(0)
    if start.only(INT) and step.only(INT):
        if start.only(STEP) and stop.only(STEP):
            return STEP_VALUE
        return Value(COUNT if start.only(STEP | COUNT) and step.only(STEP) else LONG)
    if start.only(NUM) and step.only(NUM) and (start.only(FLOAT) or step.only(FLOAT)):
        return Value(FLOAT)
    return Value(LONG | FLOAT)


def builtin_iteration(flow: Flow, values: list[ir.Expr]) -> str | None:
    """Returns ``pairs`` or ``ipairs`` when the loop is exactly a call of that base function."""
    if len(values) == 1 and isinstance(values[0], ir.Call) and len(values[0].args) == 1:
        callees = flow.callees.get(values[0])
        if callees is not None and len(callees.api) == 1 and not callees.functions:
            path = callees.api[0].path
            return path if path in ("pairs", "ipairs") else None
    return None


def loop_values(flow: Flow, node: ir.GenericFor, results: Results) -> Results:
    """Returns what the loop variables of a generic ``for`` may be.

    Args:
        flow: The running flow.
        node: The loop.
        results: Values of the iterator triple.

    Returns:
        Values per variable.
    """
    builtin = builtin_iteration(flow, node.values)
    if builtin is not None:
        call = node.values[0]
        assert isinstance(call, ir.Call)
        return _walked(flow, builtin, flow.values.get(call.args[0], NOTHING))
    control = results.get(2).join(flow.variables.get(node.variables[0], NIL_VALUE))
    step = Results((results.get(1), control))
    return call_value(flow, node, results.get(0), step, [])


def _walked(flow: Flow, builtin: str, table: Value) -> Results:
    """Returns the keys and values that ``pairs`` or ``ipairs`` finds."""
    if builtin == "ipairs":
        elements = None if table.may(STR | USER) else flow.tables.computed(table, STEP_VALUE)
        return Results((STEP_VALUE, (flow.heap if elements is None else elements).without(NIL)))
    entries = None if flow.overrides("__pairs", table) else flow.tables.entries(table)
    if entries is not None:
        return Results(entries)
    key = ANY.join(flow.anything()).without(NIL)
    return Results((key, flow.anything().without(NIL)))
