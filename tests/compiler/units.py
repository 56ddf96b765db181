"""Units built from Lua text, and finders for the nodes that assertions speak of."""

from __future__ import annotations

from collections.abc import Mapping

from transpiler.analysis.flow import Flow, solve
from transpiler.analysis.unit import SCRIPT, Member, Unit
from transpiler.api.modules import REQUIRABLE
from transpiler.frontend.parse import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.ir.visit import body_nodes
from transpiler.lower.chunk import lower_chunk
from transpiler.lower.facts import Facts, analyse
from transpiler.lower.module import Module, prepare


def member(
    text: str,
    name: str = "main",
    kind: str = SCRIPT,
    imports: Mapping[str, str] | None = None,
    method: str = "main",
) -> Member:
    """Returns an entry ``app:name`` with the given source."""
    path = f"{name}.lua"
    chunk = build_chunk(parse(text, path), path)
    return Member(f"app:{name}", kind, method, tuple(REQUIRABLE), dict(imports or {}), chunk)


def facts(*members: Member | str) -> Facts:
    """Returns the analyses of a unit of members, or of scripts given as text."""
    return analyse(Unit([m if isinstance(m, Member) else member(m) for m in members]))


def flow(text: str) -> Flow:
    """Returns the value flow of a script."""
    return solve(Unit([member(text)]))


def modules(*members: Member) -> dict[str, Module]:
    """Returns the modules of a unit, lowered so that their imports are known."""
    found = prepare(facts(*members))
    for module in found.values():
        lower_chunk(module)
    return found


def function(found: Facts | Flow, name: str) -> ir.Function:
    """Returns the function with a Lua name."""
    unit = found.flow.unit if isinstance(found, Facts) else found.unit
    return next(f for f in unit.functions if f.name == name)


def variable(found: Facts | Flow, name: str) -> ir.Variable:
    """Returns the first variable with a Lua name."""
    unit = found.flow.unit if isinstance(found, Facts) else found.unit
    return next(v for f in unit.functions for v in f.variables if v.name == name)


def call(found: Flow, line: int) -> ir.Call | ir.MethodCall:
    """Returns the first call on a line."""
    return next(
        node
        for f in found.unit.functions
        for node in body_nodes(f)
        if isinstance(node, (ir.Call, ir.MethodCall)) and node.span.line == line
    )
