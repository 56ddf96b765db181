"""LT310: types that say nothing, in annotations and in declarations that nothing uses as values."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.analysis.type_problems import Problem, declaration_problems, problems
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find mistakes in types; in a type that is used as a value they are errors. Reference 1.6."""
    for problem in _problems(unit):
        yield Finding(span=problem.span, message=problem.message, help=problem.help)


def _problems(unit: Unit) -> Iterator[Problem]:
    for annotation in unit.chunk.annotations:
        yield from problems(unit.chunk, annotation)
    for declaration in unit.chunk.types:
        if not declaration.live:
            yield from declaration_problems(unit.chunk, declaration)


RULE = Rule(
    code="LT310",
    severity=Severity.WARNING,
    title="a mistake in a type annotation",
    help="docs/guide/types.md lists the types",
    workflow_only=False,
    check=check,
)
