"""Counters that share nothing, and small functions passed to map, filter and fold."""

from collections.abc import Callable
from functools import reduce


def counter(step: int) -> Callable[[], int]:
    count = 0

    def increment() -> int:
        nonlocal count
        count += step
        return count

    return increment


def compose(f: Callable[[int], int], g: Callable[[int], int]) -> Callable[[int], int]:
    return lambda x: f(g(x))


def run(size: int) -> int:
    ones, threes = counter(1), counter(3)
    numbers = [ones() + threes() for _ in range(size)]
    shift = compose(lambda x: x + 1, lambda x: x % 1000)
    kept = filter(lambda x: x % 3 != 0, map(shift, numbers))
    return reduce(lambda total, x: total + x, kept, 0)
