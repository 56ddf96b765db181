"""What checking a project came to, before anybody's preferences are asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from transpiler.diagnostics.model import Diagnostic, Suppressed
from transpiler.linting.snapshot import Snapshot


@dataclass(slots=True)
class Outcome:
    """Findings, in report order.

    Attributes:
        findings: Those that no comment allows.
        suppressed: Those that one does.
    """

    findings: list[Diagnostic]
    suppressed: list[Suppressed]


@dataclass(slots=True)
class Result:
    """The outcome for a project, and what it rests on.

    Attributes:
        snapshot: The files that were read.
        outcome: The findings.
        inline: Source texts that stand in no file of their own, by path.
    """

    snapshot: Snapshot
    outcome: Outcome
    inline: dict[str, str]


@dataclass(slots=True)
class Checked:
    """The outcome of one target.

    Attributes:
        root: What the paths of its findings are relative to, as the user would write it.
        outcome: What counts and what does not.
        texts: Source texts that stand in no file, or not as they stand there, by path.
    """

    root: Path
    outcome: Outcome
    texts: dict[str, str] = field(default_factory=dict)

    def place(self, finding: Diagnostic) -> Path:
        """Return the absolute path of a finding's file."""
        return (self.root / finding.path).absolute()
