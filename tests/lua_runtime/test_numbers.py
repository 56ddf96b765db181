"""Numbers: text, numerals and ``math`` as in real Lua."""

from __future__ import annotations

import math as native
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime_shims.lua import tonumber, tostring

from .oracle import Lua, canonical, outcome, python_call, python_module

LUA = Lua()
TOSTRING = LUA.chunk("return tostring")
TONUMBER = LUA.chunk("return tonumber")

NUMERALS = [
    "", " ", "0", "-0", "+1", "--1", "1 ", " 1", "1 2", "1e", "1e5", "1E+5", "1e-5", ".5", "5.",
    ".",
    "0x", "0x1", "0X1F", "-0x10", "0x1p4", "0x.8", "0x.p1", "0x1.8p-1", "0x1p",
    "0xffffffffffffffff",
    "0x1ffffffffffffffff", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "-9223372036854775809", "1e400", "-1e400", "0x1p5000", "-0x1p5000", "inf", "nan", "1_000",
    "1,5", "\t1\n", "1\0",
    "٣", "1e1.5", "0b1", "00012", "1" * 400, "0" * 30 + "7", "0x" + "0" * 30 + "7", "1..2", "1.5.2",
]  # fmt: skip


def test_numerals() -> None:
    for text in NUMERALS:
        assert outcome(True, (tonumber(text),)) == LUA.call(TONUMBER, text), text


def test_bases() -> None:
    ours = python_module("def f(v, b): return tonumber(v, b)\n")["f"]
    real = LUA.chunk("return function(v, b) return tonumber(v, b) end")
    texts = [*NUMERALS, "zz", "ff", "-FF", "10", "8", "7fffffffffffffff", "1ffffffffffffffff", "²"]
    for text in [*texts, 10, None, 1.5]:
        for base in [2, 8, 10, 16, 36, 1, 37, 16.0, "16", 1.5]:
            assert python_call(ours, text, base) == LUA.call(real, text, base), (text, base)


@settings(max_examples=500, deadline=None)
@given(st.floats() | st.integers(-(2**63), 2**63 - 1) | st.floats(-1e16, 1e16).map(float))
def test_tostring_of_numbers(value: float) -> None:
    assert outcome(True, (tostring(value),)) == LUA.call(TOSTRING, value)


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="0123456789abxpeE.+- ", max_size=10) | st.floats().map(repr))
def test_random_numerals(text: str) -> None:
    assert outcome(True, (tonumber(text),)) == LUA.call(TONUMBER, text)


NUMBERS: list[Any] = [
    0, 1, -1, 2, 7, -7, 10, 100, 2**53, 2**63 - 1, -(2**63), 0.0, -0.0, 0.5, -0.5, 1.5, -2.5,
    3.7, -3.7,
    1e15, 2.0**53, 2.0**63, -(2.0**63), 1e300, 5e-324, native.inf, -native.inf, "10", "3.7", "x",
    None, True,
]  # fmt: skip
UNARY = ["abs", "ceil", "floor", "modf", "sqrt", "exp", "sin", "cos", "tan", "asin", "acos", "atan",
         "deg", "rad", "log", "tointeger", "type"]  # fmt: skip
BINARY = ["fmod", "log", "atan", "max", "min", "ult"]


def close(left: Any, right: Any) -> bool:
    """Tell whether outcomes agree, floats to the last bits that C libraries disagree on."""
    if len(left) != len(right):
        return False
    for one, other in zip(left, right, strict=True):
        if one == other:
            continue
        if not (
            isinstance(one, tuple) and isinstance(other, tuple) and one[0] == other[0] == "float"
        ):
            return False
        # Which NaN an invalid operation gives differs between C libraries.
        if one[1] == other[1] == "nan":
            continue
        if not native.isclose(float(one[1]), float(other[1]), rel_tol=1e-14):
            return False
    return True


@pytest.mark.parametrize("name", UNARY)
def test_unary_functions(name: str) -> None:
    ours = python_module(f"def f(a): return math.{name}(a)\n")["f"]
    real = LUA.chunk(f"return function(a) return math.{name}(a) end")
    for value in NUMBERS:
        expected = LUA.call(real, value)
        assert close(python_call(ours, value), expected), (value, expected)


@pytest.mark.parametrize("name", BINARY)
def test_binary_functions(name: str) -> None:
    ours = python_module(f"def f(a, b): return math.{name}(a, b)\n")["f"]
    real = LUA.chunk(f"return function(a, b) return math.{name}(a, b) end")
    for left in NUMBERS:
        for right in NUMBERS:
            expected = LUA.call(real, left, right)
            if name == "log" and right is None:
                continue
            assert close(python_call(ours, left, right), expected), (left, right, expected)


def test_additions_of_the_dialect() -> None:
    """These are not part of every build of Lua 5.4. Reference 1.2."""
    ours = python_module(
        "def f(x): return (math.sinh(x), math.cosh(x), math.tanh(x), math.log10(x), "
        "math.pow(x, 3), math.atan2(x, 2))\n"
    )["f"]
    x = 1.25
    assert ours(x) == (
        native.sinh(x), native.cosh(x), native.tanh(x), native.log10(x), x**3, native.atan2(x, 2),
    )  # fmt: skip
    assert ours(1000)[:2] == (native.inf, native.inf)
    assert ours(-1000)[:2] == (-native.inf, native.inf)
    module = python_module("def f(): return math.pow(0, -1), math.pow(2, 0.5), math.log10(0)\n")
    assert module["f"]() == (native.inf, 2**0.5, -native.inf)


def test_constants() -> None:
    for name in ["pi", "huge", "maxinteger", "mininteger"]:
        value = python_module(f"v = math.{name}\n")["v"]
        assert canonical(value) == canonical(LUA.runtime.eval(f"math.{name}".encode()))


class _Host:
    """Stands for a host with a fixed generator."""

    def random(self) -> float:
        """Return always the same number."""
        return 0.5

    def now_ns(self) -> int:
        """Return the start of the epoch."""
        return 0


def test_seeded_generator_is_that_of_lua() -> None:
    from runtime_shims import execution

    calls = ["math.random()", "math.random(6)", "math.random(-5, 5)", "math.random(0)",
             "math.random(0, 1 << 40)",
             "math.random(math.mininteger, math.maxinteger)"]  # fmt: skip
    module = python_module(f"def f():\n    math.randomseed(42)\n    return ({', '.join(calls)})\n")
    with execution.activate(execution.Execution(_Host())):  # type: ignore[arg-type]
        ours = python_call(module["f"])
    assert ours == LUA.run(f"math.randomseed(42) return {', '.join(calls)}")


def test_random_arguments() -> None:
    from runtime_shims import execution

    with execution.activate(execution.Execution(_Host())):  # type: ignore[arg-type]
        for call in [
            "math.random(2, 1)",
            "math.random(0.5)",
            "math.random(1, 2, 3)",
            "math.random('x')",
        ]:
            module = python_module(f"def f(): return {call}\n")
            assert python_call(module["f"]) == LUA.run(f"return {call}")
