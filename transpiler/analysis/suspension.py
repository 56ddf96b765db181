"""Await colour: a function is async exactly if it can reach a suspending call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from transpiler.analysis.callsites import callback_argument
from transpiler.analysis.flow import Flow
from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.values import ANY, Value
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a function suspends: the first call in its body on a shortest way to the API.

    Attributes:
        node: The suspending call or loop.
        callee: The API path, or the Lua function called.
        through: API path of the function that does the calling, as ``pcall`` does; None where the
            function calls by itself.
    """

    node: ir.Node
    callee: str | ir.Function
    through: str | None = None


@dataclass(slots=True)
class Suspension:
    """The verdicts of one unit."""

    flow: Flow
    reasons: dict[ir.Function, Reason] = field(default_factory=dict)

    def suspends(self, function: ir.Function) -> bool:
        """Whether a Lua function is async."""
        return function in self.reasons

    def value_suspends(self, value: Value) -> bool:
        """Whether every function that a value may be suspends when called."""
        verdicts = [self.suspends(f) for f in value.functions]
        verdicts += [api.suspends for api in value.api_functions]
        return bool(verdicts) and all(verdicts)

    def chain(self, function: ir.Function) -> list[tuple[ir.Function, Reason]]:
        """Returns the shortest chain of calls that makes a function async.

        Args:
            function: Any function.

        Returns:
            Each step's caller and reason, the function's own first; empty for a plain function.
        """
        steps: list[tuple[ir.Function, Reason]] = []
        step: str | ir.Function = function
        while isinstance(step, ir.Function) and step in self.reasons:
            steps.append((step, self.reasons[step]))
            step = self.reasons[step].callee
        return steps

    def call_colours(self, node: ir.Node) -> set[bool]:
        """Returns the colours a call or loop may meet: True for async callees, False for sync."""
        callees = self.flow.callees.get(node)
        if callees is None:
            return set()
        colours = {self.suspends(f) for f in callees.functions}
        for api in callees.api:
            waits = any(self._is_async(r.callee) for r in _called_by_api(self.flow, node, api))
            forced = api.suspends or (waits and api.with_callback)
            colours |= {True} if forced else {False, waits}
        return colours

    def loop_is_async(self, node: ir.GenericFor) -> bool:
        """Whether a generic ``for`` may have to wait for a step or, over ``pairs``, to begin."""
        if builtin_iteration(self.flow, node.values) is None:
            return True in self.call_colours(node)
        walked = any(self._is_async(r.callee) for r in _walked(self.flow, node))
        return walked or True in self.call_colours(node.values[0])

    def _is_async(self, callee: str | ir.Function) -> bool:
        return isinstance(callee, str) or callee in self.reasons


def solve(flow: Flow) -> Suspension:
    """Finds the functions that can suspend, breadth first from the API so that chains are short.

    Args:
        flow: The unit's value flow.

    Returns:
        The verdicts, each with its reason.
    """
    edges: dict[ir.Function, list[Reason]] = {}
    callers: dict[ir.Function, list[ir.Function]] = {}
    level: list[ir.Function] = []
    for function in flow.unit.functions:
        edges[function] = [r for node in body_nodes(function) for r in _possible(flow, node)]
        for reason in edges[function]:
            if isinstance(reason.callee, ir.Function):
                callers.setdefault(reason.callee, []).append(function)
        if any(isinstance(reason.callee, str) for reason in edges[function]):
            level.append(function)
    found = Suspension(flow)
    while level:
        known = dict(found.reasons)
        for function in level:
            found.reasons[function] = next(
                r for r in edges[function] if isinstance(r.callee, str) or r.callee in known
            )
        calling = dict.fromkeys(c for function in level for c in callers.get(function, ()))
        level = [function for function in calling if function not in found.reasons]
    return found


def _possible(flow: Flow, node: ir.Node) -> Iterator[Reason]:
    """Yields the reasons that a node may be: suspending API calls, and calls of Lua functions."""
    if isinstance(node, ir.GenericFor):
        yield from _walked(flow, node)
    callees = flow.callees.get(node)
    for api in callees.api if callees is not None else ():
        if api.suspends:
            yield Reason(node, api.path)
        else:
            yield from _called_by_api(flow, node, api)
    for function in callees.functions if callees is not None else ():
        yield Reason(node, function)


def _called_by_api(flow: Flow, node: ir.Node, api: ApiFunction) -> Iterator[Reason]:
    """Yields what a call of ``pcall(f, ...)``, ``pcall(pcall, f)`` or ``pairs(t)`` may call."""
    if api.path == PAIRS:
        overrides = flow.handlers("__pairs", _walked_table(flow, node))
        yield from (Reason(node, function, PAIRS) for function in overrides)
    if not api.with_callback or not isinstance(node, (ir.Call, ir.MethodCall)):
        return
    for callback in api.callbacks:
        argument = callback_argument(node, api, callback)
        if callback.may_suspend and argument is not None:
            value = flow.value(argument)
            yield from _targets(flow, node, api.path, value)
            if any(inner.with_callback for inner in value.api_functions):
                for passed in node.args:
                    yield from _targets(flow, node, api.path, flow.value(passed))


def _walked(flow: Flow, node: ir.GenericFor) -> Iterator[Reason]:
    """Yields the iterators that a loop over ``pairs`` calls where ``__pairs`` returned them."""
    if builtin_iteration(flow, node.values) == PAIRS:
        for function in flow.handlers("__pairs", _walked_table(flow, node.values[0])):
            yield from _targets(flow, node, PAIRS, flow.function_results(function).get(0))


def _targets(flow: Flow, node: ir.Node, through: str, value: Value) -> Iterator[Reason]:
    for function in flow.call_targets(value):
        yield Reason(node, function, through)
    for api in value.api_functions:
        if api.suspends:
            yield Reason(node, api.path, through)
        elif api.path == PAIRS:
            yield from (Reason(node, function, PAIRS) for function in flow.handlers("__pairs"))


def _walked_table(flow: Flow, call: ir.Node) -> Value:
    """Returns what the table given to ``pairs`` may be."""
    return flow.value(call.args[0]) if isinstance(call, ir.Call) and call.args else ANY
