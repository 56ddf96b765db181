"""LT305: reads of globals that nothing defines."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import FORBIDDEN_MODULES, GLOBALS, MISSING, WORKFLOW_MODULES
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity, Span


def check(unit: Unit) -> Iterator[Finding]:
    """Find reads of undefined globals. Reference 1.2."""
    defined = {*GLOBALS, *unit.declared, *unit.assigned_globals}
    if unit.is_workflow:
        # Those are LT303's, an error there.
        defined.update(MISSING)
    for read in unit.global_reads:
        if read.name not in defined:
            yield Finding(
                span=read.span,
                message=f"global '{read.name}' is not defined",
                help=_help(unit, read.name, read.span),
                unless_global=read.name,
            )


def _help(unit: Unit, name: str, span: Span) -> str | None:
    line = _later_declaration(unit, name, span)
    if (type_line := _later_type(unit, name)) is not None:
        return f"`type {name}` on line {type_line} cannot be seen here: move it up and outwards"
    if line is not None:
        return (
            f"`local function {name}` on line {line} comes too late to be seen here: "
            f"move it up, or declare `local {name}` before its user"
        )
    if name in WORKFLOW_MODULES or (name in FORBIDDEN_MODULES and not unit.is_workflow):
        return f"add '{name}' to the entry's modules"
    return None


def _later_type(unit: Unit, name: str) -> int | None:
    lines = [node.span.line for node in unit.chunk.types if node.variable.name == name]
    return min(lines, default=None)


def _later_declaration(unit: Unit, name: str, span: Span) -> int | None:
    lines = [
        variable.span.line
        for function in unit.chunk.functions
        for variable in function.variables
        if variable.role == "function" and variable.name == name
        if (variable.span.line, variable.span.column) > (span.line, span.column)
    ]
    return min(lines, default=None)


RULE = Rule(
    code="LT305",
    severity=Severity.WARNING,
    title="read of a global that nothing defines",
    help="it is nil: declare it with `local`, or list the module or import it comes from",
    workflow_only=False,
    check=check,
)
