"""Await colour: a function is async exactly if it can reach a suspending call."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.analysis.flow import Flow
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a function suspends: the first call in its body that does.

    Attributes:
        node: The suspending call or loop.
        callee: The API path, or the Lua function called.
    """

    node: ir.Node
    callee: str | ir.Function


@dataclass(slots=True)
class Suspension:
    """The verdicts of one unit."""

    flow: Flow
    reasons: dict[ir.Function, Reason]

    def suspends(self, function: ir.Function) -> bool:
        """Whether a Lua function is async."""
        return function in self.reasons

    def call_colours(self, node: ir.Node) -> set[bool]:
        """Returns the colours a call or loop may meet: True for async callees, False for sync."""
        callees = self.flow.callees.get(node)
        if callees is None:
            return set()
        colours = {self.suspends(f) for f in callees.functions}
        for api in callees.api:
            colours.add(api.suspends or (api.with_callback and self._callback_suspends(node)))
        return colours

    def _callback_suspends(self, node: ir.Node) -> bool:
        return _callback_reason(self.flow, self.reasons, node) is not None


def solve(flow: Flow) -> Suspension:
    """Finds the functions that can suspend.

    Args:
        flow: The unit's value flow.

    Returns:
        The verdicts, each with its reason.
    """
    reasons: dict[ir.Function, Reason] = {}
    calls = {
        function: [node for node in body_nodes(function) if node in flow.callees]
        for function in flow.unit.functions
    }
    changed = True
    while changed:
        changed = False
        for function in flow.unit.functions:
            if function not in reasons:
                reason = _first_reason(flow, reasons, calls[function])
                if reason is not None:
                    reasons[function] = reason
                    changed = True
    return Suspension(flow, reasons)


def _first_reason(
    flow: Flow, reasons: dict[ir.Function, Reason], nodes: list[ir.Node]
) -> Reason | None:
    for node in nodes:
        callees = flow.callees[node]
        for api in callees.api:
            if api.suspends:
                return Reason(node, api.path)
            if api.with_callback:
                inner = _callback_reason(flow, reasons, node)
                if inner is not None:
                    return Reason(node, inner)
        for function in callees.functions:
            if function in reasons:
                return Reason(node, function)
    return None


def _callback_reason(
    flow: Flow, reasons: dict[ir.Function, Reason], node: ir.Node
) -> str | ir.Function | None:
    """Returns what suspends among the callbacks of ``pcall(f, ...)``, an API function perhaps."""
    if isinstance(node, ir.Call):
        for api in flow.callees[node].api:
            for callback in api.callbacks if api.with_callback else ():
                if callback.may_suspend and callback.position < len(node.args):
                    value = flow.value(node.args[callback.position])
                    for function in value.functions:
                        if function in reasons:
                            return function
                    for inner in value.api_functions:
                        if inner.suspends:
                            return inner.path
                        nested = (
                            _passed_reason(flow, reasons, node) if inner.with_callback else None
                        )
                        if nested is not None:
                            return nested
    return None


def _passed_reason(
    flow: Flow, reasons: dict[ir.Function, Reason], node: ir.Call
) -> str | ir.Function | None:
    """Returns what suspends among all arguments of ``pcall(pcall, f)``."""
    for arg in node.args:
        value = flow.value(arg)
        for function in value.functions:
            if function in reasons:
                return function
        for inner in value.api_functions:
            if inner.suspends:
                return inner.path
    return None
