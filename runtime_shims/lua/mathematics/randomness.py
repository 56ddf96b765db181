"""``math.random``: Lua's generator (xoshiro256**), one per execution, seeded by the host.

The host's generator is seeded by the run, so a workflow draws the same numbers on replay; a program
that seeds the generator itself gets the numbers of the reference interpreter.
"""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import argument_error, check_integer
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.integers import wrap

_MASK = 0xFFFFFFFFFFFFFFFF
_DISCARDED = 16


class Generator:
    """The state of one pseudo-random sequence."""

    __slots__ = ("_state",)

    def __init__(self, first: int, second: int) -> None:
        self.seed(first, second)

    def seed(self, first: int, second: int) -> None:
        """Start the sequence of two seed integers."""
        self._state = (first & _MASK, 0xFF, second & _MASK, 0)
        for _ in range(_DISCARDED):
            self.next_bits()

    def next_bits(self) -> int:
        """Return the next 64 bits."""
        s0, s1, s2, s3 = self._state
        s2 ^= s0
        s3 ^= s1
        result = (_rotate((s1 * 5) & _MASK, 7) * 9) & _MASK
        shifted = (s1 << 17) & _MASK
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        self._state = (s0, s1, s2, _rotate(s3, 45))
        return result

    def next_float(self) -> float:
        """Return the next float in [0, 1)."""
        return (self.next_bits() >> 11) * 2.0**-53

    def next_below(self, limit: int) -> int:
        """Return the next integer from 0 to a limit, inclusive."""
        bits = self.next_bits()
        mask = (1 << limit.bit_length()) - 1
        while (value := bits & mask) > limit:
            bits = self.next_bits()
        return value


def random(*arguments: Any) -> int | float:
    """Return a float in [0, 1), or an integer: ``random(m)`` in [1, m], ``random(m, n)`` in [m, n].

    ``random(0)`` returns 64 random bits.

    Raises:
        LuaError: An argument is not an integer, the interval is empty, or there is no execution.
    """
    low, high = 1, 0
    if len(arguments) == 1:
        high = check_integer(arguments[0], 1, "math.random")
        if high == 0:
            return wrap(_generator().next_bits())
    elif len(arguments) == 2:
        low = check_integer(arguments[0], 1, "math.random")
        high = check_integer(arguments[1], 2, "math.random")
    elif arguments:
        raise runtime_error("wrong number of arguments")
    else:
        return _generator().next_float()
    if low > high:
        raise argument_error(1, "math.random", "interval is empty")
    return low + _generator().next_below(high - low)


def randomseed(*arguments: Any) -> tuple[int, ...]:
    """Seed the execution's generator with one or two integers, or anew from the host without any.

    Returns:
        The two seed integers.

    Raises:
        LuaError: An argument is not an integer, or there is no execution.
    """
    if arguments:
        first = check_integer(arguments[0], 1, "math.randomseed")
        second = check_integer(arguments[1], 2, "math.randomseed") if len(arguments) > 1 else 0
    else:
        first, second = _host_seeds()
    _generator().seed(first, second)
    return first, second


def _generator() -> Generator:
    # Imported late: the language does not depend on who executes it, only this function asks.
    from runtime_shims import execution

    generator: Generator = execution.load(_seeded_generator)
    return generator


def _seeded_generator() -> Generator:
    return Generator(*_host_seeds())


def _host_seeds() -> tuple[int, int]:
    from runtime_shims import execution

    host = execution.current().host
    return wrap(int(host.random() * 2**64)), wrap(int(host.random() * 2**64))


def _rotate(value: int, count: int) -> int:
    return ((value << count) | (value >> (64 - count))) & _MASK
