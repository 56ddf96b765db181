"""Runs pieces of work in several processes; the results are those of running them in one."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

T = TypeVar("T")


def job_count() -> int:
    """Return how many processes may run at once: the processors this one may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Return whether processes can be split off that know all this one knows.

    Only Linux is asked: elsewhere system libraries do not take it well. Nor do threads.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def run_all(work: Callable[[int], T], costs: Sequence[int], jobs: int) -> list[T]:
    """Call a function for 0, 1, 2 ... and return the results in that order.

    Args:
        work: The function; its results are plain data.
        costs: What each call costs, in any unit; as many as there are calls.
        jobs: How many processes to use at most.
    """
    count = min(jobs, len(costs))
    if count <= 1 or not can_fork():
        return [work(number) for number in range(len(costs))]
    from multiprocessing import get_context

    # The dearest first, so that the last ones to end are short.
    order = sorted(range(len(costs)), key=lambda number: (-costs[number], number))
    with get_context("fork").Pool(count, initializer=_inherit, initargs=(work,)) as pool:
        results = dict(zip(order, pool.map(_call, order, chunksize=1), strict=True))
    return [cast(T, results[number]) for number in range(len(costs))]


_inherited: list[Callable[[int], object]] = []
"""In a process split off: the function, which came along in memory and need not be picklable."""


def _inherit(work: Callable[[int], object]) -> None:
    _inherited.append(work)


def _call(number: int) -> object:
    return _inherited[0](number)
