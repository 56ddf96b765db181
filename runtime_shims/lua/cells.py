"""A cell is one Lua variable of its own, made by each loop iteration whose closures assign it."""

from __future__ import annotations

from typing import Any


class Cell:
    """A variable shared between a loop iteration and the closures made in it.

    Args:
        value: The variable's first value.
    """

    __slots__ = ("value",)

    def __init__(self, value: Any = None) -> None:
        self.value = value
