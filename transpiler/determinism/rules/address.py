"""LT312: the address of a table or function as a text."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import value_findings
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find texts of tables and functions; those with a `__tostring` of their own are fine."""
    return value_findings(analysis, analysis.addresses(), "gives an address in memory")


RULE = Rule(
    code="LT312",
    severity=Severity.ERROR,
    title="the address of a table or function as a text",
    help="use a field that names the thing, json.encode for its contents, or uuid.v4() for an id",
    trace=trace,
)
