"""Lua's own compiler limits, and stack room for a parser that honours them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

MAX_LEVELS: Final = 200
MAX_LOCALS: Final = 200

_FRAMES_PER_LEVEL: Final = 12


@contextmanager
def stack_room() -> Iterator[None]:
    """Make sure that `MAX_LEVELS` nested constructs fit on the Python stack.

    The interpreter's limit is counted from the bottom of the stack, so a caller that is deep
    already would otherwise turn a legal program into a RecursionError.
    """
    previous = sys.getrecursionlimit()
    wanted = _depth() + MAX_LEVELS * _FRAMES_PER_LEVEL
    if wanted <= previous:
        yield
        return
    sys.setrecursionlimit(wanted)
    try:
        yield
    finally:
        sys.setrecursionlimit(previous)


def _depth() -> int:
    frame = sys._getframe()
    depth = 1
    while (caller := frame.f_back) is not None:
        frame = caller
        depth += 1
    return depth
