"""What a rule is: a code with its severity and wording, and a function that finds offences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Diagnostic, Related, Severity, Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One offence.

    Attributes:
        span: Where.
        message: One line saying what is wrong.
        help: What to do here, where that differs from the rule's own help.
        path: The file, where it is not the unit's own.
        steps: Steps inside the unit that lead to the offence, nearest first.
    """

    span: Span
    message: str
    help: str | None = None
    path: str | None = None
    steps: tuple[Related, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: Stable identifier.
        severity: How much an offence matters.
        title: One line saying what the rule looks for.
        help: One line saying what to do about an offence.
        workflow_only: Whether it holds for workflow code only, or for every Lua entry.
        check: Finds the offences of a unit.
    """

    code: str
    severity: Severity
    title: str
    help: str
    workflow_only: bool = True
    check: Callable[[Unit], Iterator[Finding]]

    def findings(self, unit: Unit) -> Iterator[Diagnostic]:
        """Yield the diagnostics of a unit.

        Args:
            unit: What to check.
        """
        if self.workflow_only and not unit.is_workflow:
            return
        for finding in self.check(unit):
            yield Diagnostic(
                self.code,
                self.severity,
                finding.message,
                finding.path or unit.path,
                finding.span,
                unit.entry,
                (*finding.steps, *unit.chain),
                finding.help or self.help,
            )
