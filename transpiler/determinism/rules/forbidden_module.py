"""LT306: modules that workflow code may not use."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import FORBIDDEN_MODULES, WORKFLOW_MODULES
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.scopes import required_name
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.project.problems import suggestion


def check(unit: Unit) -> Iterator[Finding]:
    """Find forbidden and unknown modules. Reference 11."""
    if unit.modules is None:
        yield from _required(unit)
        return
    for name in unit.modules:
        if name in WORKFLOW_MODULES:
            continue
        place = unit.places[f"modules.{name}"]
        if name in FORBIDDEN_MODULES:
            message = f"module '{name}' is not allowed in workflow code"
            help = FORBIDDEN_MODULES[name]
        else:
            message = f"unknown module '{name}'"
            help = suggestion(name, sorted(WORKFLOW_MODULES)) or (
                f"workflow code may list {', '.join(sorted(WORKFLOW_MODULES))}"
            )
        yield Finding(span=place.span, path=place.path, message=message, help=help)


def _required(unit: Unit) -> Iterator[Finding]:
    # A Lua file given by itself lists no modules: its requires stand for the list.
    for site in unit.calls:
        name = required_name(site.call)
        if name is not None and name in FORBIDDEN_MODULES:
            yield Finding(
                span=site.call.span,
                message=f"module '{name}' is not allowed in workflow code",
                help=FORBIDDEN_MODULES[name],
            )


RULE = Rule(
    code="LT306",
    severity=Severity.ERROR,
    title="a module that workflow code may not use",
    help="use it in a function.lua activity called with funcs.call",
    check=check,
)
