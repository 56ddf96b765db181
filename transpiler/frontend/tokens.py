"""Tokens are immutable; a reserved word's or an operator's kind is its own text."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from transpiler.diagnostics.model import Span

NAME: Final = "<name>"
NUMBER: Final = "<number>"
STRING: Final = "<string>"
EOF: Final = "<eof>"
ERROR: Final = "<error>"

KEYWORDS: Final = frozenset(
    (
        *("and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if"),
        *("in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while"),
    )
)


class Token(NamedTuple):
    """One lexical element.

    Attributes:
        kind: ``NAME``, ``NUMBER``, ``STRING``, ``EOF``, ``ERROR``, or the text of a reserved word
            or operator.
        value: The identifier, the number, a `StringValue`, the text itself, or for ``ERROR`` the
            diagnostic to report once the parser gets there.
        span: Where it stands.
    """

    kind: str
    value: Any
    span: Span


class StringValue(NamedTuple):
    """What a string literal holds.

    Attributes:
        raw: Source text between the delimiters.
        content: The bytes the literal denotes.
        opener: The opening delimiter: a quote or a long bracket.
    """

    raw: str
    content: bytes
    opener: str
