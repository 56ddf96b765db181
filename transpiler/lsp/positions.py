"""Between our places, counted in characters from 1, and an editor's, in UTF-16 units from 0."""

from __future__ import annotations

from lsprotocol import types as lsp

from transpiler.diagnostics.model import Span


class Lines:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        """Split a text.

        Args:
            text: The text as our front end counts it: lines end at line feeds.
        """
        self._lines = text.split("\n")

    def range(self, span: Span) -> lsp.Range:
        """Return a span as an editor's range."""
        start = self._position(span.line, span.column)
        return lsp.Range(start, self._position(span.end_line, span.end_column))

    def place(self, position: lsp.Position) -> tuple[int, int]:
        """Return line and column of an editor's position."""
        line = self._line(position.line)
        units = 0
        for column, character in enumerate(line, 1):
            if units >= position.character:
                return position.line + 1, column
            units += _units(character)
        return position.line + 1, len(line) + 1

    def _position(self, line: int, column: int) -> lsp.Position:
        units = sum(map(_units, self._line(line - 1)[: column - 1]))
        return lsp.Position(line - 1, units)

    def _line(self, index: int) -> str:
        return self._lines[index] if index < len(self._lines) else ""


def covers(span: Span, place: tuple[int, int]) -> bool:
    """Return whether a place, line and column, lies in a span."""
    return (span.line, span.column) <= place <= (span.end_line, span.end_column)


def _units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1
