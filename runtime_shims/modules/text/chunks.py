"""Texts as chunks of limited size, cut at the coarsest separator that makes them small enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

DEFAULT_SEPARATORS = ("\n\n", "\n", " ", "")


class Limits(NamedTuple):
    """Sizes in characters: of a chunk, and of what it repeats of the one before it."""

    size: int
    overlap: int


def recursive_chunks(
    text: str, limits: Limits, separators: Sequence[str], keep_separator: bool = False
) -> list[str]:
    """Split a text.

    Args:
        text: The text.
        limits: Sizes.
        separators: From coarse to fine; the first that occurs is used, and the finer ones for
            pieces that are still too large. The empty one cuts between characters.
        keep_separator: Leave each separator at the start of the piece behind it.
    """
    chosen, finer = _choose(text, separators)
    glue = "" if keep_separator else chosen
    chunks: list[str] = []
    small: list[str] = []
    for piece in _pieces(text, chosen, keep_separator):
        if len(piece) <= limits.size:
            small.append(piece)
            continue
        chunks += _merged(small, glue, limits)
        small = []
        chunks += recursive_chunks(piece, limits, finer, keep_separator) if finer else [piece]
    return chunks + _merged(small, glue, limits)


def _choose(text: str, separators: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the first separator that occurs in a text, and the finer ones."""
    for place, separator in enumerate(separators):
        if separator == "" or separator in text:
            return separator, separators[place + 1 :]
    return separators[-1], ()


def _pieces(text: str, separator: str, keep: bool) -> list[str]:
    """Return what stands between separators, without empty pieces."""
    if separator == "":
        return list(text)
    first, *rest = text.split(separator)
    pieces = [first, *(separator + piece for piece in rest)] if keep else [first, *rest]
    return [piece for piece in pieces if piece]


def _merged(pieces: Iterable[str], glue: str, limits: Limits) -> list[str]:
    """Join pieces to chunks as large as allowed; each repeats the last pieces of the one before."""
    chunks: list[str] = []
    open_pieces: list[str] = []
    length = 0
    for piece in pieces:
        if open_pieces and length + len(glue) + len(piece) > limits.size:
            _close(chunks, open_pieces, glue)
            while open_pieces and (
                length > limits.overlap or length + len(glue) + len(piece) > limits.size
            ):
                length -= len(open_pieces.pop(0)) + (len(glue) if open_pieces else 0)
        length += len(piece) + (len(glue) if open_pieces else 0)
        open_pieces.append(piece)
    _close(chunks, open_pieces, glue)
    return chunks


def _close(chunks: list[str], pieces: list[str], glue: str) -> None:
    """Add the chunk the pieces make, unless it is blank."""
    chunk = glue.join(pieces).strip()
    if chunk:
        chunks.append(chunk)
