"""Literals denote the values real Lua gives them."""

from __future__ import annotations

import math
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from luaparser.astnodes import Number, String

from transpiler.diagnostics.model import CompileError
from transpiler.frontend import parse

from .real_lua import evaluate, rejection

NUMERALS = """
0 1 42 007 00 9007199254740993 9223372036854775807 9223372036854775808 18446744073709551616
99999999999999999999999999 0.0 1. .5 1.5 1e10 1E10 1e+2 1e-2 1.5e300 1e308 1e309 1e-400 5e-324
123456789012345678901234567890e-10 3.14159265358979 0x0 0xff 0XFF 0xA 0x7fffffffffffffff
0x8000000000000000 0xffffffffffffffff 0x10000000000000000 0x1ffffffffffffffff 0xdeadbeefcafebabe00
0x1p4 0x1P-4 0x.8 0x8. 0xA.8p1 0x1.fffffffffffffp1023 0x1p1024 0x1p-1074 0x1p-1080 0x0p99999
0x1p99999999999999999999 0x1p-99999999999999999999 0x1.00000000000008p0 0x1.000000000000080001p0
0xep1 0x1e1 0x.0 1e0 0e0 00.5 08 09.5
"""

STRINGS = [
    '""',
    "''",
    '"plain"',
    "'it\"s'",
    r'"\a\b\f\n\r\t\v\\\"\'"',
    r'"\0\00\000\1\12\123\255"',
    r'"\0659\10a\2555"',
    r'"\x00\x7f\x80\xFF\xaB"',
    r'"\u{0}\u{7f}\u{80}\u{7ff}\u{800}\u{ffff}\u{10000}\u{10FFFF}"',
    r'"\u{D800}\u{110000}\u{1fffff}\u{200000}\u{3ffffff}\u{4000000}\u{7FFFFFFF}"',
    r'"\u{00000000000000000041}"',
    '"a\\\nb"',
    '"a\\\r\nb"',
    '"a\\\n\rb"',
    '"a\\\rb"',
    '"a\\\n\nb"'.replace("\n\n", "\n\\\n"),
    '"a\\z   b"',
    '"a\\z \n\t\r\n\v\f b\\z"',
    '"\\z\\z a"',
    "[[]]",
    "[[a]]",
    "[[\na]]",
    "[[\n\na]]",
    "[[\r\na\r\nb\rc\n\rd\n]]",
    "[==[a]]b]=]c]==]",
    "[[\\n\\x41]]",
    "[=[]]]=]",
    '"h\u00e9llo \u041f\u0440\u0438\u0432\u0435\u0442 \U0001f600"',
    '"\udcff\udc80"',
    "[[\udcff]]",
    '"\0"',
]


def literal(text: str) -> Number | String:
    return parse(f"return {text}", "literal.lua").body.body[0].values[0]


def same_number(ours: float, lua: float) -> bool:
    if isinstance(ours, int) or isinstance(lua, int):
        return type(ours) is type(lua) and ours == lua
    return struct.pack("d", ours) == struct.pack("d", lua) or (math.isnan(ours) and math.isnan(lua))


@pytest.mark.parametrize("text", NUMERALS.split())
def test_numeral(text: str) -> None:
    value, kind = evaluate(text)
    ours = literal(text).n
    assert same_number(ours, value)
    assert type(ours).__name__ == {"integer": "int", "float": "float"}[kind or ""]


@pytest.mark.parametrize("text", STRINGS, ids=ascii)
def test_string(text: str) -> None:
    node = literal(text)
    assert node.s == evaluate(text)[0]
    assert node.text.encode("utf-8", "surrogateescape") == node.s


def test_numeral_longer_than_pythons_integer_limit() -> None:
    assert literal("9" * 5000).n == math.inf
    assert literal("0" * 5000 + "7").n == 7
    assert literal("0x" + "f" * 5000).n == -1


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.from_regex(
        r"\A(0[xX][0-9a-fA-F]{1,20}(\.[0-9a-fA-F]{0,20})?([pP][+-]?[0-9]{1,4})?"
        r"|[0-9]{1,25}(\.[0-9]{0,25})?([eE][+-]?[0-9]{1,3})?)\Z"
    )
)
def test_any_numeral(text: str) -> None:
    assert same_number(literal(text).n, evaluate(text)[0])


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [*"anz 0\u00e9\udc80", "\\\\", "\\n", "\\'", "\\z \n", "\\\r\n", "\\x4f"]
            ),
            st.integers(0, 255).map(lambda n: f"\\{n}"),
            st.integers(0, 2**31 - 1).map(lambda n: f"\\u{{{n:x}}}"),
        )
    )
)
def test_any_string(parts: list[str]) -> None:
    text = "'" + "".join(parts) + "'"
    # Digits may join the escape before them and make it too large: "\\26" and "0".
    if rejection(f"return {text}") is None:
        assert literal(text).s == evaluate(text)[0]
    else:
        with pytest.raises(CompileError):
            literal(text)
