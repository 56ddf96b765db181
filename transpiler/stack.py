"""Room on the Python stack for the recursive passes, each of which bounds its own depth."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stack_room(frames: int) -> Iterator[None]:
    """Make sure that a number of frames fits above the caller's.

    The interpreter's limit is counted from the bottom of the stack, so a caller that is deep
    already would otherwise turn a legal program into a RecursionError.

    Args:
        frames: How deep the enclosed code may go.
    """
    previous = sys.getrecursionlimit()
    sys.setrecursionlimit(max(previous, _depth() + frames))
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
