"""Comments are kept beside the tree, in source order, so that output can carry them over."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.diagnostics.model import Span


@dataclass(frozen=True, slots=True)
class Comment:
    """One Lua comment.

    Attributes:
        text: What follows ``--``; for a long comment what stands between its brackets.
        span: The whole comment, dashes included.
        own_line: True when nothing but blanks precedes it on its line.
        long: True for ``--[[ ... ]]`` in any level.
    """

    text: str
    span: Span
    own_line: bool
    long: bool = False
