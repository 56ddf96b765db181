"""What the rule pages say of each code: the pages are the catalogue of all codes there are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from transpiler.diagnostics.model import Severity
from transpiler.resources import rules_directory

_HEAD = re.compile(r"# (LT\d{3}): (.+)\n\nSeverity: (error|warning|hint)")


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        code: The code it is about.
        title: Its heading without the code.
        severity: What a finding is worth as a rule.
        text: The whole page, Markdown.
    """

    code: str
    title: str
    severity: Severity
    text: str

    @property
    def reference(self) -> str:
        """Return where the page stands, relative to the documentation's parent."""
        return f"docs/rules/{self.code}.md"


@cache
def known_codes() -> tuple[str, ...]:
    """Return every code that a report may hold, in order."""
    return tuple(sorted(path.stem for path in rules_directory().glob("LT*.md")))


@cache
def page(code: str) -> Page | None:
    """Read the page of a code.

    Args:
        code: Such as ``LT301``.

    Returns:
        The page, or None where there is none.
    """
    if code not in known_codes():
        return None
    text = (rules_directory() / f"{code}.md").read_text(encoding="utf-8")
    match = _HEAD.match(text)
    if match is None:
        return Page(code, "", Severity.WARNING, text)
    return Page(code, match[2], Severity(match[3]), text)


def title(code: str) -> str:
    """Return the one-line title of a code, or an empty text."""
    found = page(code)
    return found.title if found is not None else ""


def code_problem(text: str) -> str | None:
    """Return what is wrong with a code or the start of one, or None when it names something.

    Args:
        text: What the user wrote, such as ``LT301`` or ``LT3``.
    """
    codes = known_codes()
    if text.startswith("LT") and any(code.startswith(text) for code in codes):
        return None
    close = get_close_matches(text.upper(), codes, n=1, cutoff=0.6)
    if not re.fullmatch(r"LT\d{0,3}", text):
        problem = f"'{text}' is not a code such as LT301 or the start of one"
        return f"{problem}; did you mean {close[0]}?" if close else problem
    problem = f"there is no code {text}" if len(text) == 5 else f"no code starts with {text}"
    return f"{problem}; did you mean {close[0]}?" if close else problem
