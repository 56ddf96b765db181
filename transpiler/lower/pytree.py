"""The Python tree: statements as nested suites of lines, expressions as text with a precedence.

Expression text may hold marks (``mark``, ``mark_method``), which the printer takes out for the line
table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

MARK = re.compile("\x01(\\d+|:)\x02|\x03")
"""What ``mark`` and ``mark_method`` put around text."""

ATOM = 18
AWAIT = 17
UNARY = 15
MUL = 14
ADD = 13
BAND = 11
BXOR = 10
BOR = 9
COMPARE = 8
NOT = 7
AND = 6
OR = 5
CONDITIONAL = 4


class Expr(NamedTuple):
    """A Python expression.

    Attributes:
        text: Its source.
        prec: Precedence of its outermost operator.
    """

    text: str
    prec: int = ATOM

    def at(self, prec: int) -> str:
        """Returns the text, in parentheses where its precedence is below ``prec``."""
        return self.text if self.prec >= prec else f"({self.text})"


def mark(text: str, line: int) -> str:
    """Returns expression text that belongs to a Lua line."""
    return f"\x01{line}\x02{text}\x03"


def mark_method(text: str) -> str:
    """Returns the text of a library function's call that is a method call in Lua."""
    return f"\x01:\x02{text}\x03"


def unmarked(text: str) -> str:
    """Returns text without its marks."""
    return MARK.sub("", text)


@dataclass(slots=True)
class Line:
    """A simple statement, with an optional trailing comment."""

    text: str
    lua_line: int
    comment: str | None = None


@dataclass(slots=True)
class Suite:
    """A compound statement's clause: header, ending in a colon, and body."""

    header: str
    lua_line: int
    body: list[Stmt] = field(default_factory=list)
    comment: str | None = None


@dataclass(slots=True)
class Comment:
    """A comment on its own line, without the ``#``."""

    text: str


@dataclass(slots=True)
class Blank:
    """An empty line."""


Stmt = Line | Suite | Comment | Blank
