"""Powers, logarithms and trigonometry, with the results of C for arguments out of range."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from runtime_shims.lua.errors.arguments import check_number
from runtime_shims.lua.operators.arithmetic import div, power
from runtime_shims.lua.values.missing import NO_VALUE

_root = math.sqrt
_NAN = math.copysign(math.nan, -1.0)


def _float(value: Any, number: int, name: str) -> float:
    return float(check_number(value, number, f"math.{name}"))


def _unary(name: str, function: Callable[[float], float], invalid: float) -> Callable[..., float]:
    """Return a one-argument function of ``math``; ``invalid`` is its result outside its domain."""

    def apply(x: Any = NO_VALUE) -> float:
        argument = x if x.__class__ is float else _float(x, 1, name)
        try:
            return function(argument)
        except ValueError:
            return invalid
        except OverflowError:
            return -math.inf if argument < 0 and name == "sinh" else math.inf

    apply.__name__ = apply.__qualname__ = name
    apply.__doc__ = f"Return the {name} of a number."
    return apply


_any_sqrt = _unary("sqrt", math.sqrt, _NAN)
exp = _unary("exp", math.exp, _NAN)
sin = _unary("sin", math.sin, _NAN)
cos = _unary("cos", math.cos, _NAN)
tan = _unary("tan", math.tan, _NAN)
asin = _unary("asin", math.asin, math.nan)
acos = _unary("acos", math.acos, math.nan)
sinh = _unary("sinh", math.sinh, _NAN)
cosh = _unary("cosh", math.cosh, _NAN)
tanh = _unary("tanh", math.tanh, _NAN)


def sqrt(x: Any = NO_VALUE) -> float:
    """Return the square root of a number.

    Raises:
        LuaError: The argument is not a number.
    """
    return _root(x) if x.__class__ is float and x >= 0.0 else _any_sqrt(x)


def deg(x: Any = NO_VALUE) -> float:
    """Return radians as degrees.

    Raises:
        LuaError: The argument is not a number.
    """
    return _float(x, 1, "deg") * (180.0 / math.pi)


def rad(x: Any = NO_VALUE) -> float:
    """Return degrees as radians.

    Raises:
        LuaError: The argument is not a number.
    """
    return _float(x, 1, "rad") * (math.pi / 180.0)


def atan(y: Any = NO_VALUE, x: Any = None) -> float:
    """Return the angle of the point (x, y); x is 1 by default.

    Raises:
        LuaError: An argument is not a number.
    """
    return _angle(_float(y, 1, "atan"), 1.0 if x is None else _float(x, 2, "atan"))


def atan2(y: Any = NO_VALUE, x: Any = NO_VALUE) -> float:
    """Return the angle of the point (x, y).

    Raises:
        LuaError: An argument is not a number.
    """
    return _angle(_float(y, 1, "atan2"), _float(x, 2, "atan2"))


def log(x: Any = NO_VALUE, base: Any = None) -> float:
    """Return a logarithm, natural by default.

    Raises:
        LuaError: An argument is not a number.
    """
    argument = _float(x, 1, "log")
    if base is None:
        return _logarithm(argument, math.log)
    radix = _float(base, 2, "log")
    if radix == 2.0:
        return _logarithm(argument, math.log2)
    if radix == 10.0:
        return _logarithm(argument, math.log10)
    return float(div(_logarithm(argument, math.log), _logarithm(radix, math.log)))


def log10(x: Any = NO_VALUE) -> float:
    """Return the decimal logarithm.

    Raises:
        LuaError: The argument is not a number.
    """
    return _logarithm(_float(x, 1, "log10"), math.log10)


def pow(x: Any = NO_VALUE, y: Any = NO_VALUE) -> float:
    """Return x to the power of y, always a float.

    Raises:
        LuaError: An argument is not a number.
    """
    return float(power(_float(x, 1, "pow"), _float(y, 2, "pow")))


def _angle(y: float, x: float) -> float:
    # A sum with NaN keeps its sign, as C does.
    return x + y if x != x or y != y else math.atan2(y, x)


def _logarithm(argument: float, function: Callable[[float], float]) -> float:
    try:
        return function(argument)
    except ValueError:
        return -math.inf if argument == 0.0 else _NAN
