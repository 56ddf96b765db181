"""The codes of registry findings, and the list that collects all of them, not just the first."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

from transpiler.diagnostics.model import Diagnostic, Related, Severity, Span

SYNTAX = "LT101"
SHAPE = "LT102"
MISSING_FIELD = "LT103"
BAD_VALUE = "LT104"
BAD_NAME = "LT105"
DUPLICATE_ID = "LT106"
UNKNOWN_REFERENCE = "LT107"
MISSING_SOURCE = "LT108"
OUTSIDE_ROOT = "LT109"
BAD_MODULE = "LT110"
IMPORT_CYCLE = "LT111"
UNKNOWN_FIELD = "LT112"
CONFLICT = "LT113"
UNHOSTED_WORKFLOW = "LT114"
PLAIN_SECRET = "LT115"
BAD_CONFIG = "LT120"

TITLES = {
    SYNTAX: "a registry file cannot be read or is malformed",
    SHAPE: "a registry file or an entry lacks its basic shape",
    MISSING_FIELD: "a required field is missing",
    BAD_VALUE: "a field has a wrong value",
    BAD_NAME: "a name or an id is malformed",
    DUPLICATE_ID: "an entry id is used twice",
    UNKNOWN_REFERENCE: "an entry refers to one that does not exist or has the wrong kind",
    MISSING_SOURCE: "a source file cannot be read",
    OUTSIDE_ROOT: "a file stands outside the project",
    BAD_MODULE: "a module name is malformed",
    IMPORT_CYCLE: "imports form a cycle",
    UNKNOWN_FIELD: "a field has no meaning where it stands",
    CONFLICT: "settings exclude each other",
    UNHOSTED_WORKFLOW: "no worker hosts a workflow",
    PLAIN_SECRET: "a secret is written in plain text",
    BAD_CONFIG: "the configuration file is wrong",
}
"""What each code means, in one line."""

TOP = Span(1, 1, 1, 2)


@dataclass(slots=True)
class Problems:
    """Findings in the order they were made."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        code: str,
        message: str,
        path: str,
        span: Span = TOP,
        *,
        severity: Severity = Severity.ERROR,
        entry: str | None = None,
        chain: tuple[Related, ...] = (),
        help: str | None = None,
    ) -> None:
        """Record one finding."""
        self.found.append(Diagnostic(code, severity, message, path, span, entry, chain, help))

    @property
    def errors(self) -> list[Diagnostic]:
        """Return the findings that stop a build."""
        return [finding for finding in self.found if finding.severity is Severity.ERROR]


def suggestion(
    word: str, known: list[str] | tuple[str, ...], *, similarity: float = 0.6
) -> str | None:
    """Return "did you mean ...?" for a word close enough to a known one (0 to 1), or None."""
    meant = closest(word, known, similarity=similarity)
    return None if meant is None else f"did you mean '{meant}'?"


def closest(
    word: str, known: list[str] | tuple[str, ...], *, similarity: float = 0.6
) -> str | None:
    """Return the known word closest to a word, if it is close enough (0 to 1), or None."""
    close = get_close_matches(word, known, n=1, cutoff=similarity)
    return close[0] if close else None
