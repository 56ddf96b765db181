"""LT308: blocking calls while the chunk itself is running, before `main`."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import CallSite, Unit
from transpiler.diagnostics.model import Related, Severity
from transpiler.ir import nodes as ir

_CALLERS = ("pcall", "xpcall")


def check(unit: Unit) -> Iterator[Finding]:
    """Find top-level calls that block, directly or through local functions. Reference 1.2."""
    sites: dict[ir.Function, list[CallSite]] = {}
    for site in unit.calls:
        sites.setdefault(site.function, []).append(site)
    for site in sites.get(unit.chunk.function, []):
        trail = _blocking(unit, site, sites, ())
        if trail:
            yield Finding(
                span=site.call.span,
                message=f"{trail[-1].message} blocks at the chunk's top level",
                steps=tuple(reversed(trail[1:])),
            )


def _blocking(
    unit: Unit,
    site: CallSite,
    sites: dict[ir.Function, list[CallSite]],
    entered: tuple[ir.Function, ...],
) -> list[Related]:
    """Return the steps from a call to the blocking call it leads to; none when there is none."""
    line = site.call.span.line
    function = unit.scopes.callee(site.call)
    if function is not None and function.suspends and function.path != "coroutine.resume":
        return [Related(unit.path, line, function.path)]
    for called in _called(unit, site.call):
        if called in entered:
            continue
        for inner in sites.get(called, []):
            trail = _blocking(unit, inner, sites, (*entered, called))
            if trail:
                return [Related(unit.path, line, f"calls {called.name or 'a function'}"), *trail]
    return []


def _called(unit: Unit, call: ir.Call | ir.MethodCall) -> Iterator[ir.Function]:
    if not isinstance(call, ir.Call):
        return
    candidates = [call.func]
    if unit.scopes.path(call.func) in _CALLERS:
        candidates.extend(call.args[:1])
    for candidate in candidates:
        function = unit.scopes.function(candidate)
        if function is not None:
            yield function


RULE = Rule(
    code="LT308",
    severity=Severity.ERROR,
    title="a blocking call at the chunk's top level",
    help="move it into main: the top level runs before the workflow does",
    check=check,
)
