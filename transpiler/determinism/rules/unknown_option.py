"""LT309: options of activities and workflows that do not exist, which the run time would ignore."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.options import unknown_option
from transpiler.determinism.option_tables import options
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.project.problems import suggestion


def check(unit: Unit) -> Iterator[Finding]:
    """Find unknown names in the tables given to `with_options`. Reference 3.8, 8.3."""
    for name, key, _ in options(unit):
        known = unknown_option(name)
        if known is not None:
            yield Finding(
                span=key.span,
                message=f"unknown option '{name}'",
                help=suggestion(name, known, similarity=0.5),
            )


RULE = Rule(
    code="LT309",
    severity=Severity.ERROR,
    title="an option that does not exist",
    help="docs/rules/LT309.md lists the options",
    workflow_only=False,
    check=check,
)
