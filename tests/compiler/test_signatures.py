"""Python signatures: defaults only where arguments are left out, ``*_`` only for surplus ones."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, function

F = "local function f(a, b) end "


@pytest.mark.parametrize(
    ("source", "least", "surplus"),
    [
        (F, 2, False),
        (F + "f(1, 2)", 2, False),
        (F + "f(1)", 1, False),
        (F + "f()", 0, False),
        (F + "f(1) f(1, 2)", 1, False),
        (F + "f(1, 2, 3)", 2, True),
        (F + "local function g() return 1, 2 end f(g())", 0, False),
        (F + "local function g(...) f(...) end", 0, False),
        (F + "local function g(...) f(1, 2, ...) end", 2, True),
        (F + "f(1, (f()))", 0, False),
        (F + "pcall(f, 1, 2)", 2, False),
        (F + "pcall(f)", 0, False),
        (F + "pcall(f, 1, 2, 3)", 2, True),
        (F + "xpcall(f, print, 1)", 1, False),
        (F + "local function g(...) pcall(f, ...) end", 0, True),
        (F + "table.sort({}, f)", 2, False),
        (F + "('x'):gsub('x', f)", 1, True),
        (F + "coroutine.wrap(f)", 0, True),
        (F + "coroutine.spawn(f)", 0, False),
        (F + "for k in f do end", 2, False),
        (F + "setmetatable({}, { __index = f })", 2, False),
        (F + "setmetatable({}, { __newindex = f })", 2, True),
        (F + "setmetatable({}, { __tostring = f })", 1, False),
        (F + "setmetatable({}, { __call = f })", 1, True),
        (F + "local t = setmetatable({}, {}) t[x .. 'y'] = f", 0, True),
        ("local o = {} function o:f(a) end o:f(1)", 2, False),
        ("local o = {} function o:f(a) end o:f()", 1, False),
        ("local o = {} function o:f(a) end o.f()", 0, False),
        ("local function f(a, ...) end f(1, 2, 3)", 1, False),
    ],
)
def test_signature(source: str, least: int, surplus: bool) -> None:
    """Every way of calling ``f`` counts: direct, by callbacks, operators and loops."""
    found = facts(source)
    signature = found.signatures.of(function(found, "f"))
    assert (signature.least, signature.surplus) == (least, surplus)
