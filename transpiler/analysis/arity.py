"""Return arity: how many values a function returns, so that callers unpack plain Python results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from transpiler.analysis.callsites import is_open
from transpiler.analysis.endings import falls_through
from transpiler.analysis.flow import UNKNOWN_CLASS, Flow
from transpiler.analysis.refine import only_receives
from transpiler.analysis.values import parse_results
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

PROTECTED = ("pcall", "xpcall")
RESUMERS = ("coroutine.resume", "coroutine.wrap()")
DYNAMIC = -1
"""A plain value, or a tuple of any other number of values; callers adjust."""


class Demand(NamedTuple):
    """A call whose results are counted, and the function that makes it."""

    caller: ir.Function
    call: ir.Expr


@dataclass(slots=True)
class Arity:
    """The verdicts of one unit.

    Attributes:
        results: Number of results per function: 0 and 1 are plain values, 2 and more a tuple of
            that length.
        open_demand: Functions some caller of which counts the results, each with the first such
            call.
    """

    flow: Flow
    results: dict[ir.Function, int]
    open_demand: dict[ir.Function, Demand]

    def of(self, function: ir.Function) -> int:
        """Returns the number of results of a Lua function, or DYNAMIC."""
        return self.results[function]

    def of_call(self, node: ir.Node) -> int:
        """Returns the number of results every callee of a call agrees on, or DYNAMIC."""
        callees = self.flow.callees.get(node)
        if callees is None or not (callees.functions or callees.api):
            return DYNAMIC if self._is_unknown(node) else 1
        found = {self.of(f) for f in callees.functions}
        found |= {self._of_api(node, api) for api in callees.api}
        if found == {0, 1}:
            return 1
        return found.pop() if len(found) == 1 else DYNAMIC

    def _is_unknown(self, node: ir.Node) -> bool:
        """Whether the callee may be an API-made function that analysis lost track of."""
        return isinstance(node, ir.Call) and UNKNOWN_CLASS in self.flow.value(node.func).atoms

    def _of_api(self, node: ir.Node, api: ApiFunction) -> int:
        if isinstance(node, ir.Call):
            if api.path == "assert" and node.args:
                return self.count(node.args) or DYNAMIC
            if api.path == "select" and counts_arguments(node):
                return 1
            if api.path == "channel.select" and only_receives(node.args):
                return 1
            if api.path in PROTECTED and node.args and self._returns_one(node.args[0]):
                return 2
        return api_arity(api)

    def _returns_one(self, callback: ir.Expr) -> bool:
        """Whether a protected call of the callback gives two values whether it fails or not."""
        value = self.flow.value(callback)
        return not value.api_functions and all(self.of(f) in (0, 1) for f in value.functions)

    def count(self, values: list[ir.Expr]) -> int:
        """Returns how many values an expression list has, or DYNAMIC."""
        if values and isinstance(values[-1], ir.Vararg):
            return DYNAMIC
        if values and isinstance(values[-1], (ir.Call, ir.MethodCall)):
            last = self.of_call(values[-1])
            return DYNAMIC if last == DYNAMIC else len(values) - 1 + last
        return len(values)


def counts_arguments(node: ir.Call) -> bool:
    """Whether a call of ``select`` is ``select("#", ...)``."""
    return bool(node.args) and isinstance(node.args[0], ir.Const) and node.args[0].value == "#"


def api_arity(function: ApiFunction) -> int:
    """Returns an API function's number of results, or DYNAMIC; one without results is that, too."""
    results = parse_results(function.returns)
    return DYNAMIC if results.rest is not None else len(results.values) or DYNAMIC


def solve(flow: Flow) -> Arity:
    """Decides every function's arity.

    A function whose callers all want a fixed number pads its returns to the longest; one whose
    results are counted somewhere (``f(g())``, ``{g()}``) returns exactly what Lua would.

    Args:
        flow: The unit's value flow.

    Returns:
        The verdicts.
    """
    demand = _open_demand(flow)
    functions = flow.unit.functions
    returns = {f: [n for n in body_nodes(f) if isinstance(n, ir.Return)] for f in functions}
    arity = Arity(flow, dict.fromkeys(functions, 0), demand)
    for _ in range(len(functions) + 2):
        before = dict(arity.results)
        for function in functions:
            arity.results[function] = _decide(arity, function, returns[function])
        if arity.results == before:
            return arity
    for function in functions:
        if arity.results[function] != before[function]:
            arity.results[function] = DYNAMIC
    return arity


def _decide(arity: Arity, function: ir.Function, returns: list[ir.Return]) -> int:
    counts = {arity.count(node.values) for node in returns if not raises(arity.flow, node)}
    if falls_through(function.body):
        counts.add(0)
    if DYNAMIC in counts:
        return DYNAMIC
    if function in arity.open_demand and (len(counts) > 1 or counts == {0}):
        return DYNAMIC
    return max(counts, default=0)


def raises(flow: Flow, node: ir.Return) -> bool:
    """Tells whether a return is ``return error(...)``, which never returns."""
    if len(node.values) != 1:
        return False
    callees = flow.callees.get(node.values[0])
    return (
        callees is not None and not callees.functions and [a.path for a in callees.api] == ["error"]
    )


def _open_demand(flow: Flow) -> dict[ir.Function, Demand]:
    demanded: dict[ir.Function, Demand] = {}
    tails: dict[ir.Function, list[ir.Expr]] = {}
    for function in flow.unit.functions:
        for node in body_nodes(function):
            for expr in _counted(flow, node):
                _demand(flow, Demand(function, expr), demanded)
            if isinstance(node, ir.Return) and node.values:
                tails.setdefault(function, []).append(node.values[-1])
    changed = True
    while changed:
        before = len(demanded)
        for function, exprs in tails.items():
            if function in demanded:
                for expr in exprs:
                    _demand(flow, Demand(function, expr), demanded)
        changed = len(demanded) != before
    return demanded


def _counted(flow: Flow, node: ir.Node) -> list[ir.Expr]:
    """Returns the expressions of a node whose number of results is observed."""
    if isinstance(node, (ir.Call, ir.MethodCall)):
        return node.args[-1:] if is_open(flow, node) else []
    if isinstance(node, ir.TableExpr) and node.fields and node.fields[-1].key is None:
        return [node.fields[-1].value]
    return []


def _demand(flow: Flow, demand: Demand, demanded: dict[ir.Function, Demand]) -> None:
    expr = demand.call
    callees = flow.callees.get(expr) if isinstance(expr, (ir.Call, ir.MethodCall)) else None
    if callees is None:
        return
    found = list(callees.functions)
    for api in callees.api:
        if api.path in RESUMERS:
            found += flow.coroutine_bodies
        if api.with_callback and isinstance(expr, ir.Call):
            for callback in api.callbacks:
                if callback.position < len(expr.args):
                    found += flow.value(expr.args[callback.position]).functions
    for function in found:
        demanded.setdefault(function, demand)
