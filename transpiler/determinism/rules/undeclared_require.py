"""LT307: require of something the entry does not declare."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import (
    FORBIDDEN_MODULES,
    UNDECLARED_REQUIRES,
    WORKFLOW_MODULES,
)
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.scopes import required_name
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find requires that raise "module not found". Reference 1.2."""
    if unit.modules is None:
        return
    for site in unit.calls:
        name = required_name(site.call)
        if name is None or name in UNDECLARED_REQUIRES or name in unit.declared:
            continue
        help: str | None = None
        if name in WORKFLOW_MODULES:
            help = f"add '{name}' to the entry's modules"
        elif name in FORBIDDEN_MODULES:
            help = f"workflow code may not use it: {FORBIDDEN_MODULES[name]}"
        yield Finding(
            span=site.call.span,
            message=f"'{name}' is neither a module nor an import here",
            help=help,
        )


RULE = Rule(
    code="LT307",
    severity=Severity.ERROR,
    title="require of a name the entry does not declare",
    help="list it under the entry's modules, or import the library under this alias",
    check=check,
)
