"""Every operator over a matrix of edge values gives what real Lua gives, errors included."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.lua import Table

from .oracle import Lua, python_call, python_module

# Lua text and Python value of each operand.
OPERANDS: list[tuple[str, Any]] = [
    ("nil", None),
    ("true", True),
    ("false", False),
    ("0", 0),
    ("1", 1),
    ("-1", -1),
    ("2", 2),
    ("3", 3),
    ("-7", -7),
    ("63", 63),
    ("64", 64),
    ("-64", -64),
    ("255", 255),
    ("math.maxinteger", 0x7FFFFFFFFFFFFFFF),
    ("math.mininteger", -0x8000000000000000),
    ("9007199254740993", 9007199254740993),
    ("0.0", 0.0),
    ("-0.0", -0.0),
    ("1.0", 1.0),
    ("1.5", 1.5),
    ("-2.5", -2.5),
    ("0.1", 0.1),
    ("1e15", 1e15),
    ("2^53", 2.0**53),
    ("2^63", 2.0**63),
    ("-2^63", -(2.0**63)),
    ("1e308", 1e308),
    ("5e-324", 5e-324),
    ("math.huge", float("inf")),
    ("-math.huge", float("-inf")),
    ("''", ""),
    ("'a'", "a"),
    ("'b'", "b"),
    ("'10'", "10"),
    ("' 0x1p4 '", " 0x1p4 "),
    ("'1e1'", "1e1"),
    ("'é'", "é"),
    ("'z\\xff'", "z\udcff"),
    ("'\\xc3'", "\udcc3"),
    ("'\\xa9'", "\udca9"),
    ("{}", Table()),
    ("print", print),
]

BINARY = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "div",
    "//": "floordiv",
    "%": "mod",
    "^": "power",
    "&": "band",
    "|": "bor",
    "~": "bxor",
    "<<": "shl",
    ">>": "shr",
    "..": "concat",
    "==": "eq",
    "<": "lt",
    "<=": "le",
}
UNARY = {"-": "unm", "~": "bnot", "#": "length"}


@pytest.mark.parametrize("operator", BINARY)
def test_binary_operator(lua: Lua, operator: str) -> None:
    compared = lua.chunk(f"return function(a, b) return a {operator} b end")
    ours = python_module(f"def f(a, b): return {BINARY[operator]}(a, b)\n")["f"]
    for left_text, left in OPERANDS:
        for right_text, right in OPERANDS:
            caller = lua.chunk(f"return function(f) return f({left_text}, {right_text}) end")
            expected = lua.call(caller, compared)
            # A constructor in the Lua text makes a table of its own.
            other = Table() if isinstance(right, Table) else right
            assert (
                python_call(ours, left, other) == expected
            ), f"{left_text} {operator} {right_text}"


@pytest.mark.parametrize("operator", UNARY)
def test_unary_operator(lua: Lua, operator: str) -> None:
    compared = lua.chunk(f"return function(a) return {operator}a end")
    ours = python_module(f"def f(a): return {UNARY[operator]}(a)\n")["f"]
    for text, value in OPERANDS:
        expected = lua.call(lua.chunk(f"return function(f) return f({text}) end"), compared)
        assert python_call(ours, value) == expected, f"{operator} {text}"
