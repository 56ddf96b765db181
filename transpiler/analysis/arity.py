"""Return arity: how many values a function returns, so that callers unpack plain Python results."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.analysis.callsites import is_open
from transpiler.analysis.flow import Flow
from transpiler.analysis.values import parse_results
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

DYNAMIC = -1
"""A plain value, or a tuple of any other number of values; callers adjust."""


@dataclass(slots=True)
class Arity:
    """The verdicts of one unit.

    Attributes:
        results: Number of results per function: 0 and 1 are plain values, 2 and more a tuple of that length.
        open_demand: Functions some caller of which counts the results.
    """

    flow: Flow
    results: dict[ir.Function, int]
    open_demand: set[ir.Function]

    def of(self, function: ir.Function) -> int:
        """Returns the number of results of a Lua function, or DYNAMIC."""
        return self.results[function]

    def of_call(self, node: ir.Node) -> int:
        """Returns the number of results every callee of a call agrees on, or DYNAMIC."""
        callees = self.flow.callees.get(node)
        if callees is None or not (callees.functions or callees.api):
            return 1
        found = {self.of(f) for f in callees.functions} | {api_arity(a) for a in callees.api}
        if found == {0, 1}:
            return 1
        return found.pop() if len(found) == 1 else DYNAMIC


def api_arity(function: ApiFunction) -> int:
    """Returns the number of results of an API function, or DYNAMIC."""
    results = parse_results(function.returns)
    return DYNAMIC if results.rest is not None else len(results.values)


def falls_through(block: ir.Block) -> bool:
    """Whether control can reach the end of a block."""
    if not block.body:
        return True
    last = block.body[-1]
    if isinstance(last, (ir.Return, ir.Goto)):
        return False
    if isinstance(last, ir.Do):
        return falls_through(last.body)
    if isinstance(last, ir.If):
        blocks = [body for _, body in last.branches]
        return last.orelse is None or any(falls_through(b) for b in [*blocks, last.orelse])
    if isinstance(last, ir.While) and isinstance(last.test, ir.Const) and last.test.value is True:
        return _breaks(last.body)
    return True


def _breaks(block: ir.Block) -> bool:
    for statement in block.body:
        if isinstance(statement, ir.Break):
            return True
        if isinstance(statement, ir.If):
            bodies = [body for _, body in statement.branches]
            if any(_breaks(b) for b in [*bodies, *([statement.orelse] if statement.orelse else [])]):
                return True
        if isinstance(statement, ir.Do) and _breaks(statement.body):
            return True
    return False


def solve(flow: Flow) -> Arity:
    """Decides every function's arity.

    A function whose callers all want a fixed number pads its returns to the longest; one whose results are
    counted somewhere (``f(g())``, ``{g()}``, ``select("#", g())``) returns exactly what Lua would.

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
    counts = {_count(arity, node.values) for node in returns}
    if falls_through(function.body):
        counts.add(0)
    if DYNAMIC in counts:
        return DYNAMIC
    if function in arity.open_demand and (len(counts) > 1 or counts == {0}):
        return DYNAMIC
    return max(counts)


def _count(arity: Arity, values: list[ir.Expr]) -> int:
    if values and isinstance(values[-1], ir.Vararg):
        return DYNAMIC
    if values and isinstance(values[-1], (ir.Call, ir.MethodCall)):
        last = arity.of_call(values[-1])
        return DYNAMIC if last == DYNAMIC else len(values) - 1 + last
    return len(values)


def _open_demand(flow: Flow) -> set[ir.Function]:
    demanded: set[ir.Function] = set()
    tails: dict[ir.Function, list[ir.Expr]] = {}
    for function in flow.unit.functions:
        for node in body_nodes(function):
            for expr in _counted(flow, node):
                _demand(flow, expr, demanded)
            if isinstance(node, ir.Return) and node.values:
                tails.setdefault(function, []).append(node.values[-1])
    changed = True
    while changed:
        before = len(demanded)
        for function, exprs in tails.items():
            if function in demanded:
                for expr in exprs:
                    _demand(flow, expr, demanded)
        changed = len(demanded) != before
    return demanded


def _counted(flow: Flow, node: ir.Node) -> list[ir.Expr]:
    """Returns the expressions of a node whose number of results is observed."""
    if isinstance(node, (ir.Call, ir.MethodCall)):
        return node.args[-1:] if is_open(flow, node) else []
    if isinstance(node, ir.TableExpr) and node.fields and node.fields[-1].key is None:
        return [node.fields[-1].value]
    return []


def _demand(flow: Flow, expr: ir.Expr, demanded: set[ir.Function]) -> None:
    callees = flow.callees.get(expr) if isinstance(expr, (ir.Call, ir.MethodCall)) else None
    if callees is None:
        return
    demanded.update(callees.functions)
    for api in callees.api:
        if api.with_callback and isinstance(expr, ir.Call):
            for callback in api.callbacks:
                if callback.position < len(expr.args):
                    demanded.update(flow.value(expr.args[callback.position]).functions)
