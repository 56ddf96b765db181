"""The string library gives what real Lua gives, by table and by random input."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime_shims.lua import string
from runtime_shims.lua.text.encoding import from_bytes

from .oracle import Lua, python_call, python_module

LUA = Lua()
TEXTS = ["", "a", "abc", "héllo wörld", "a.b-c", "x\0y", from_bytes(b"\xff\x00\xc3"), "10", "Ünï%d"]
PLACES = [None, 0, 1, 2, 3, 5, 100, -1, -2, -100, 2.0, "2"]


@cache
def functions(name: str, count: int) -> tuple[Any, Any]:
    """Return a string function with a number of parameters, in Lua and in Python."""
    names = ", ".join(f"a{number}" for number in range(count))
    real = LUA.chunk(f"return function({names}) return string.{name}({names}) end")
    return real, python_module(f"def f({names}): return string.{name}({names})\n")["f"]


def compare(name: str, *arguments: Any) -> None:
    """Check that one call of a string function has the same outcome in Lua and in the shims."""
    real, ours = functions(name, len(arguments))
    assert python_call(ours, *arguments) == LUA.call(real, *arguments), (name, arguments)


@pytest.mark.parametrize("name", ["len", "upper", "lower", "reverse", "byte"])
def test_one_string(name: str) -> None:
    for value in [*TEXTS, 1, 2.5, -0.0, None, True]:
        compare(name, value)


@pytest.mark.parametrize("name", ["sub", "byte"])
def test_ranges(name: str) -> None:
    for text in TEXTS:
        for first in PLACES:
            for last in PLACES:
                compare(name, text, first, last)


def test_rep() -> None:
    for text in TEXTS:
        for count in [-1, 0, 1, 3, 2.0, "2", 1.5, "x", None]:
            compare("rep", text, count)
            compare("rep", text, count, ", é")
    compare("rep", "abc", 1e10)
    compare("rep", "\udcc3", 2, "\udca9")


def test_char() -> None:
    for codes in [(), (65,), (0, 255, 128), (195, 169), (256,), (-1,), (1.5,), ("66",), (None,)]:
        compare("char", *codes)


def test_joined_bytes_become_characters() -> None:
    assert string.char(195) + string.char(169) != "é"
    assert string.char(195, 169) == "é"
    assert string.sub("é", 1, 1) == "\udcc3"


FORMATS = [
    *(f"%{modifiers}{letter}" for letter in "diuoxXeEfgGaAcs" for modifiers in [
        "", "-", "0", "+", " ", "#", "-+", "+0", "6", "-12", "012", "+12", "#12", "# 12", ".", ".0",
        ".3", ".14", "12.3", "-12.0", "+012.3", "#012.2", "-#12.",
    ]),
    "%q", "%5q", "%.3q", "%y", "%", "%5", "%-", "%123d", "%.123f", "%l", "%F", "%n", "%%",
    "%d%%%s", "%0000000000000000000000d", "%-------------------------d", "%1$d", "%*d", "%.5.5d",
]  # fmt: skip
FORMAT_VALUES: list[Any] = [
    0, 1, -1, 42, -12345, 0x7FFFFFFFFFFFFFFF, -0x8000000000000000, 0.0, -0.0, 1.5, -2.5, 0.1, 1e15,
    1e100, 5e-324, 123456.789, 3.0, 1.96, float("inf"), float("-inf"), "10", "0x10", "x", "1.5",
    "héllo\n\"\\\0" + "1\r", "z" * 120, None, True,
]  # fmt: skip


def test_format() -> None:
    real = LUA.chunk("return function(f, v) return string.format(f, v) end")
    ours = python_module("def f(f, v): return string.format(f, v)\n")["f"]
    for template in FORMATS:
        for value in FORMAT_VALUES:
            expected = LUA.call(real, template, value)
            assert python_call(ours, template, value) == expected, (template, value)


def test_format_arguments() -> None:
    for arguments in [("%d",), ("%s %s", 1), (None,), (5,), ("%d %s %q", 1, "x", "y"), ("%p", 1)]:
        compare("format", *arguments)


@settings(max_examples=300, deadline=None)
@given(
    st.floats(),
    st.sampled_from("eEfgGaA"),
    st.integers(0, 30),
    st.sampled_from(["", "+", "#", "0"]),
)
def test_format_floats(value: float, letter: str, precision: int, flags: str) -> None:
    compare("format", f"%{flags}25.{precision}{letter}", value)
    compare("format", f"%{flags}{letter}", value)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=12) | st.binary(max_size=12).map(from_bytes))
def test_quoting(text: str) -> None:
    compare("format", "%q", text)


PACK_FORMATS = [
    "b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "i3", "I3", "i16", "I16", "i17", "i0",
    "f",
    "d", "n", "s", "s1", "s2", "z", "c5", "c", "c0", "x", "<i4", ">i4", "=i2", "!4 b i4", "!b Xi8",
    "!2 b Xd", "!3i3", "X", "Xc1", "Xz", "y", "!i8 b i8", "<s2>s2", "b!8Xl", "i4 i4 i4", "!16i16",
]  # fmt: skip
PACK_VALUES = [0, 1, -1, 127, 128, 255, 256, 65535,
               -0x8000000000000000, 0x7FFFFFFFFFFFFFFF, 1.5, 2.0,
               1e300, "abc", "abcdefgh", "a\0b", "", "é", "12", None]  # fmt: skip


def test_pack() -> None:
    for template in PACK_FORMATS:
        compare("packsize", template)
        for value in PACK_VALUES:
            compare("pack", template, value, value, value)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PACK_FORMATS), st.binary(max_size=24).map(from_bytes), st.integers(-26, 26))
def test_unpack(template: str, data: str, place: int) -> None:
    compare("unpack", template, data)
    compare("unpack", template, data, place)
