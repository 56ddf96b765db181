"""Random texts from templates: ``@X`` in one is a hole that a template of kind ``X`` fills."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from hypothesis import strategies as st

HOLE = re.compile("@([A-Z])")
BLOCK = "B"
"""The kind whose texts are one to three statements; its depth is counted by itself."""
EXPRESSION_DEPTH = 3
BLOCK_DEPTH = 2


class Kind(NamedTuple):
    """What may fill a hole.

    Attributes:
        leaves: Templates that end a text; those of expressions have no holes.
        forms: Templates whose holes lead deeper.
    """

    leaves: tuple[str, ...]
    forms: tuple[str, ...] = ()


@st.composite
def programs(
    draw: Callable[[st.SearchStrategy[Any]], Any],
    prelude: str,
    grammar: Mapping[str, Kind],
    epilogue: str,
    statement: str = "@B",
    most: int = 6,
) -> str:
    """Draws a program.

    Args:
        draw: Given by Hypothesis.
        prelude: Text before the random part.
        grammar: What fills the holes, by letter.
        epilogue: Text after it.
        statement: Template of each of the program's statements.
        most: Greatest number of statements.

    Returns:
        The program's text.
    """

    def text(letter: str, depth: int) -> str:
        if letter == BLOCK:
            return "\n".join(choice(letter, depth) for _ in range(draw(st.integers(1, 3))))
        return choice(letter, depth)

    def choice(letter: str, depth: int) -> str:
        kind = grammar[letter]
        deeper = kind.forms and depth > 0 and draw(st.integers(0, 2))
        template = draw(st.sampled_from(kind.forms if deeper else kind.leaves))

        def fill(hole: re.Match[str]) -> str:
            crosses = letter == BLOCK and hole[1] != BLOCK
            return text(hole[1], EXPRESSION_DEPTH if crosses else depth - 1)

        return HOLE.sub(fill, template)

    def outermost(hole: re.Match[str]) -> str:
        return choice(hole[1], BLOCK_DEPTH if hole[1] == BLOCK else EXPRESSION_DEPTH)

    body = [HOLE.sub(outermost, statement) for _ in range(draw(st.integers(1, most)))]
    return prelude + "\n".join(body) + epilogue
