"""Diagnostics are immutable values; every error the user sees is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A range of source text; a tuple because every token and node makes one.

    Attributes:
        line: First line, counted from 1.
        column: First column in characters, counted from 1.
        end_line: Line of the end position.
        end_column: Column just past the last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Severity(StrEnum):
    """How much a finding matters; the value is what reports print."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Related:
    """One step of the chain that leads to a finding.

    Attributes:
        path: Source path as the user knows it.
        line: Line of the step, counted from 1.
        message: What happens there.
    """

    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of source text to replace.

    Attributes:
        span: What goes; an empty span is a place to insert at.
        text: What comes instead.
    """

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe way out of a finding: afterwards the file compiles and the finding is gone.

    Attributes:
        title: What it does, as an editor's menu shows it.
        edits: Changes of the finding's own file, in source order, apart from each other.
    """

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, ordered by path, line, column and code.

    Attributes:
        code: Stable identifier, for example ``LT001``.
        severity: How much it matters.
        message: One line saying what is wrong.
        path: Source path as the user knows it.
        span: Where it is.
        entry: Registry entry the source belongs to, where known.
        chain: Steps that lead to the finding, nearest first.
        help: One line saying what to do about it.
        fixes: What an editor or ``lint --fix`` can do about it.
        fingerprint: What it is known by when its line moves; empty until a report is made.
    """

    code: str
    severity: Severity
    message: str
    path: str
    span: Span
    entry: str | None = None
    chain: tuple[Related, ...] = ()
    help: str | None = None
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Return the key that puts findings into report order."""
        return (self.path, self.span.line, self.span.column, self.code, self.message)

    def __lt__(self, other: Diagnostic) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        place = f"{self.path}:{self.span.line}:{self.span.column}"
        text = f"{place}: {self.severity}[{self.code}]: {self.message}"
        return text if self.help is None else f"{text}\n  help: {self.help}"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count.

    Attributes:
        finding: The finding.
        in_source: Whether a comment says so; a baseline does otherwise.
        reason: Why, in the user's words.
    """

    finding: Diagnostic
    in_source: bool
    reason: str


class LuatemporalError(Exception):
    """Base of the errors that are meant for the user; anything else is a bug.

    Attributes:
        diagnostics: The findings, in report order.
    """

    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, *reasons: str | Diagnostic | Iterable[Diagnostic]) -> None:
        """Collect the findings and the message.

        Args:
            reasons: Plain messages, findings, or collections of findings.
        """
        found: list[Diagnostic] = []
        texts: list[str] = []
        for reason in reasons:
            if isinstance(reason, str):
                texts.append(reason)
            elif isinstance(reason, Diagnostic):
                found.append(reason)
            else:
                found.extend(reason)
        self.diagnostics = tuple(sorted(found))
        texts.extend(str(diagnostic) for diagnostic in self.diagnostics)
        super().__init__("\n".join(texts))


class ConfigurationError(LuatemporalError):
    """The project's registry, configuration or layout is wrong."""


class CompileError(LuatemporalError):
    """Lua source that cannot be compiled."""
