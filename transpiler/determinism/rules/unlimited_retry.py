"""LT323: calls repeated until they succeed, with neither a pause nor a limit."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity, Span
from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk

_RETRIED = frozenset({"funcs.call", "process.exec", "workflow.exec", "Executor:call"})


def check(unit: Unit) -> Iterator[Finding]:
    """Find loops that only repeat the same call until its result pleases."""
    for node in unit.nodes(ir.While, ir.Repeat):
        if isinstance(node, (ir.While, ir.Repeat)) and _is_retry(unit, node):
            start, word = node.span, "while" if isinstance(node, ir.While) else "repeat"
            yield Finding(
                span=Span(start.line, start.column, start.line, start.column + len(word)),
                message="this loop repeats a call without a pause or a limit",
            )


def _is_retry(unit: Unit, node: ir.While | ir.Repeat) -> bool:
    inner = list(walk(node))
    calls = [part for part in inner if isinstance(part, (ir.Call, ir.MethodCall))]
    retried = [call for call in calls if _path(unit, call) in _RETRIED]
    if len(retried) != 1 or any(isinstance(part, ir.Loop) for part in inner if part is not node):
        return False
    if any(_may_wait(unit, call) for call in calls if call is not retried[0]):
        return False
    if any(_counts(part) for part in inner):
        return False
    changed = set(_assigned(inner))
    used = {p.variable for arg in retried[0].args for p in walk(arg) if isinstance(p, ir.Local)}
    results = set(_results(inner, retried[0]))
    deciding = {p.variable for t in _tests(inner, node) for p in walk(t) if isinstance(p, ir.Local)}
    return not used & changed and bool(results & deciding)


def _path(unit: Unit, call: ir.Call | ir.MethodCall) -> str | None:
    function = unit.scopes.callee(call)
    return None if function is None else function.path


def _may_wait(unit: Unit, call: ir.Call | ir.MethodCall) -> bool:
    """Whether a call may be a pause; one of a Lua function may be anything."""
    function = unit.scopes.callee(call)
    return function is None or function.suspends


def _counts(node: ir.Node) -> bool:
    """Whether a statement counts rounds: ``n = n + 1``."""
    if not isinstance(node, ir.Assign):
        return False
    return any(isinstance(value, ir.Binary) and value.op in "+-" for value in node.values)


def _assigned(nodes: list[ir.Node]) -> Iterator[ir.Variable]:
    for node in nodes:
        if isinstance(node, ir.LocalDecl):
            yield from node.variables
        elif isinstance(node, ir.Assign):
            yield from (t.variable for t in node.targets if isinstance(t, ir.Local))


def _results(nodes: list[ir.Node], call: ir.Expr) -> Iterator[ir.Variable]:
    """Yield the variables that a call's results are stored in."""
    for node in nodes:
        if isinstance(node, (ir.LocalDecl, ir.Assign)) and call in node.values:
            yield from _assigned([node])


def _tests(nodes: list[ir.Node], loop: ir.While | ir.Repeat) -> Iterator[ir.Expr]:
    yield loop.test
    for node in nodes:
        if isinstance(node, ir.If):
            yield from (test for test, _ in node.branches)


RULE = Rule(
    code="LT323",
    severity=Severity.WARNING,
    title="a retry without a pause or a limit",
    help="set activity.retry_policy with maximum_attempts, or sleep between rounds and count them",
    check=check,
)
