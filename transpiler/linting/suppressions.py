"""One suppression comment: `luatemporal: allow(CODE, ...) reason`, read or refused with cause."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transpiler.diagnostics.model import Span
from transpiler.diagnostics.pages import code_problem, known_codes
from transpiler.linting.codes import can_allow

_MARK = re.compile(r"\s*luatemporal\s*(:|(?=allow\b))", re.IGNORECASE)
_ALLOW = re.compile(r"\s*luatemporal:\s*allow\(([^()]*)\)[\s:;,.-]*(.*?)\s*$", re.DOTALL)
FORM = "write `luatemporal: allow(LT301) reason`"


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked comment with the lines it holds for.

    Attributes:
        text: The comment without its dashes.
        span: The whole comment.
        own_line: Whether it stands on a line of its own.
        first_line: Where it begins to hold.
        last_line: Where it ends to hold; None for the end of the file.
    """

    text: str
    span: Span
    own_line: bool
    first_line: int
    last_line: int | None


@dataclass(slots=True, eq=False)
class Suppression:
    """A comment that allows findings.

    Attributes:
        codes: Whole codes, as written.
        reason: Why, never empty.
        comment: The comment and the lines it holds for.
        used: The codes it was good for so far.
    """

    codes: tuple[str, ...]
    reason: str
    comment: Marked
    used: set[str] = field(default_factory=set)

    def covers(self, code: str, line: int) -> bool:
        """Return whether it allows a code on a line."""
        first, last = self.comment.first_line, self.comment.last_line
        return code in self.codes and line >= first and (last is None or line <= last)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a comment that was meant to be a suppression."""

    message: str
    help: str


def is_marked(comment: str) -> bool:
    """Return whether a comment, given without its dashes, is meant for us."""
    return _MARK.match(comment) is not None


def read_comment(comment: str) -> tuple[tuple[str, ...], str] | Flaw:
    """Read a marked comment.

    Args:
        comment: Its text without dashes.

    Returns:
        The codes and the reason, or what is wrong.
    """
    match = _ALLOW.match(comment)
    if match is None:
        return Flaw("this comment is not understood", FORM)
    codes = tuple(match[1].replace(",", " ").split())
    if not codes:
        return Flaw("a suppression names no code", FORM)
    for code in codes:
        flaw = _code_flaw(code)
        if flaw is not None:
            return flaw
    if not match[2]:
        return Flaw(
            "a suppression gives no reason", "say after it why the finding does no harm here"
        )
    return codes, match[2]


def _code_flaw(code: str) -> Flaw | None:
    problem = code_problem(code)
    if problem is not None:
        return Flaw(problem, "docs/rules lists the codes")
    if code not in known_codes():
        return Flaw(f"a suppression names whole codes, not {code}", FORM)
    if not can_allow(code):
        return Flaw(f"{code} cannot be allowed", "mend what it reports")
    return None
