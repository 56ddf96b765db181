"""The Lua library ``math``; it holds no state, random numbers belong to the execution."""

from __future__ import annotations

from typing import Final

from runtime_shims.lua.mathematics.functions import (
    acos,
    asin,
    atan,
    atan2,
    cos,
    cosh,
    deg,
    exp,
    log,
    log10,
    pow,
    rad,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from runtime_shims.lua.mathematics.randomness import random, randomseed
from runtime_shims.lua.mathematics.rounding import absolute as abs
from runtime_shims.lua.mathematics.rounding import ceil, floor, fmod, modf, tointeger, ult
from runtime_shims.lua.mathematics.rounding import maximum as max
from runtime_shims.lua.mathematics.rounding import minimum as min
from runtime_shims.lua.mathematics.rounding import number_type as type
from runtime_shims.lua.numbers.integers import MAX_INTEGER, MIN_INTEGER

pi: Final = 3.141592653589793
huge: Final = float("inf")
maxinteger: Final = MAX_INTEGER
mininteger: Final = MIN_INTEGER

__all__ = [
    "abs",
    "acos",
    "asin",
    "atan",
    "atan2",
    "ceil",
    "cos",
    "cosh",
    "deg",
    "exp",
    "floor",
    "fmod",
    "huge",
    "log",
    "log10",
    "max",
    "maxinteger",
    "min",
    "mininteger",
    "modf",
    "pi",
    "pow",
    "rad",
    "random",
    "randomseed",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "tointeger",
    "type",
    "ult",
]
