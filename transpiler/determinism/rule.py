"""What a rule is: a code with its severity and wording, and a function that finds offences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Diagnostic, Related, Severity, Span

if TYPE_CHECKING:
    from transpiler.determinism.analysis import Analysis


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One offence.

    Attributes:
        span: Where.
        message: One line saying what is wrong.
        help: What to do here, where that differs from the rule's own help.
        path: The file, where it is not the unit's own.
        entry: The entry, where it is not the unit's own.
        steps: Steps inside the unit that lead to the offence, nearest first.
        severity: How much it matters, where that differs from the rule's.
        unless_global: Name of a global whose definition elsewhere in the execution is no offence.
    """

    span: Span
    message: str
    help: str | None = None
    path: str | None = None
    entry: str | None = None
    steps: tuple[Related, ...] = ()
    severity: Severity | None = None
    unless_global: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule; it looks at one source at a time, or at a project's whole workflow code.

    Attributes:
        code: Stable identifier.
        severity: How much an offence matters, at most.
        title: One line saying what the rule looks for.
        help: One line saying what to do about an offence.
        workflow_only: Whether it holds for workflow code only, or for every Lua entry.
        check: Finds the offences of a source.
        trace: Finds the offences of a project's workflow code.
    """

    code: str
    severity: Severity
    title: str
    help: str
    workflow_only: bool = True
    check: Callable[[Unit], Iterator[Finding]] | None = None
    trace: Callable[[Analysis], Iterator[Finding]] | None = None

    def diagnostic(
        self, finding: Finding, path: str, entry: str | None, chain: tuple[Related, ...]
    ) -> Diagnostic:
        """Return a finding as the reports show it.

        Args:
            finding: The finding.
            path: The source's path.
            entry: The source's entry.
            chain: How workflow code comes to use the source.
        """
        return Diagnostic(
            self.code,
            finding.severity or self.severity,
            finding.message,
            finding.path or path,
            finding.span,
            finding.entry or entry,
            (*finding.steps, *chain),
            finding.help or self.help,
        )
