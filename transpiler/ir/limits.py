"""Stack room for the recursive passes; the builder bounds how deep they can get."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ROOM: Final = 6000


@contextmanager
def recursion_room() -> Iterator[None]:
    """Makes room for recursion over the deepest tree the builder lets through.

    The limit counts from the bottom of the stack, so a caller that is deep already would otherwise
    turn a legal program into a RecursionError.
    """
    previous = sys.getrecursionlimit()
    sys.setrecursionlimit(max(previous, _depth() + _ROOM))
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
