"""Locals that name an API function and are only called: they can hold the function itself."""

from __future__ import annotations

from transpiler.analysis.flow import Flow
from transpiler.analysis.iteration import builtin_iteration
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


def called_only(flow: Flow, chunk: ir.Chunk) -> frozenset[ir.Variable]:
    """Returns the locals that only name one function of the API and are only called.

    Args:
        flow: The value flow.
        chunk: The chunk.

    Returns:
        The variables; for ``pairs`` and ``ipairs`` only if each call is that of a loop.
    """
    calls: dict[ir.Variable, int] = {}
    loops: dict[ir.Variable, int] = {}
    for function in chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.Call) and isinstance(node.func, ir.Local):
                variable = node.func.variable
                calls[variable] = calls.get(variable, 0) + 1
            elif isinstance(node, ir.GenericFor) and builtin_iteration(flow, node.values):
                call = node.values[0]
                if isinstance(call, ir.Call) and isinstance(call.func, ir.Local):
                    loops[call.func.variable] = loops.get(call.func.variable, 0) + 1
    # Where ``__pairs`` is overridden a loop may have to wait, and then takes an iterator triple.
    walked = {} if flow.handlers("__pairs") else loops
    return frozenset(
        variable
        for variable, count in calls.items()
        if variable.reads == count and not variable.assigned and _names_one(flow, variable)
        if walked.get(variable) == count or not _is_iteration(flow, variable)
    )


def _names_one(flow: Flow, variable: ir.Variable) -> bool:
    return len(flow.variable(variable).atoms) == len(flow.variable(variable).api_functions) == 1


def _is_iteration(flow: Flow, variable: ir.Variable) -> bool:
    return flow.variable(variable).api_functions[0].path in ("pairs", "ipairs")
