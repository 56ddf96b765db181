"""Which functions the calls of computed callees may reach, and whether they wait."""

from __future__ import annotations

from transpiler.analysis.flow import Callees, Flow
from transpiler.analysis.naming import written
from transpiler.analysis.suspension import Suspension
from transpiler.analysis.values import STR, USER
from transpiler.explain.verdicts import Call
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

WAITS = {
    frozenset({True}): "always",
    frozenset({False}): "never",
    frozenset({True, False}): "sometimes",
    frozenset[bool](): "never",
}


def dynamic_calls(
    suspension: Suspension, function: ir.Function, names: dict[ir.Function, str]
) -> tuple[Call, ...]:
    """Finds the calls of a function whose callee the source does not fix by name.

    Args:
        suspension: The unit's verdicts.
        function: The calling function.
        names: Labels of the functions of the unit.

    Returns:
        The calls with all that value flow lets them reach, in source order; loops over an iterator
        of the program's own count as calls.
    """
    flow = suspension.flow
    return tuple(
        Call(
            _callee(node),
            node.line,
            tuple(reached(flow.callees.get(node, Callees()), names)),
            WAITS[frozenset(suspension.call_colours(node))],
        )
        for node in body_nodes(function)
        if isinstance(node, (ir.Call, ir.MethodCall, ir.GenericFor)) and _is_dynamic(flow, node)
    )


def reached(callees: Callees, names: dict[ir.Function, str]) -> list[str]:
    """Writes what a call may reach: Lua functions with their places, then API functions."""
    lua = [f"{names[f]} ({f.chunk}:{f.span.line})" for f in callees.functions]
    return [*lua, *(api.path for api in callees.api)]


def _is_dynamic(flow: Flow, node: ir.Call | ir.MethodCall | ir.GenericFor) -> bool:
    if isinstance(node, ir.GenericFor):
        return bool(flow.callees.get(node, Callees()).functions)
    if isinstance(node, ir.MethodCall):
        known = flow.value(node.obj)
        return not (known.only(USER | STR) and all(ref.name != "?" for ref in known.classes))
    if isinstance(node.func, ir.Local):
        variable = node.func.variable
        value = flow.variable(variable)
        fixed = len(value.functions) + len(value.api_functions) == 1 == len(value.atoms)
        named = variable.role == "function" or (variable.role == "local" and not variable.assigned)
        return not (fixed and named)
    return node in flow.callees and not _is_api(flow, node.func)


def _is_api(flow: Flow, callee: ir.Expr) -> bool:
    """Whether the callee names a function of the API: a global or a module's member."""
    if isinstance(callee, ir.Index):
        return flow.value(callee.obj).module is not None
    return isinstance(callee, ir.Global) and bool(flow.value(callee).api_functions)


def _callee(node: ir.Call | ir.MethodCall | ir.GenericFor) -> str:
    if isinstance(node, ir.GenericFor):
        return f"for ... in {written(node.values[0])}"
    if isinstance(node, ir.MethodCall):
        return f"{written(node.obj)}:{node.name}"
    return written(node.func)
