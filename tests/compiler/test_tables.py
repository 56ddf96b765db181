"""What the value flow knows of the contents of tables, told apart by their constructors."""

from __future__ import annotations

import pytest

from tests.compiler.units import flow, variable
from transpiler.analysis.values import (
    ASCII,
    COUNT,
    FALSE,
    FLOAT,
    LONG,
    NIL,
    SMALL,
    STEP,
    TABLE,
    TRUE,
)


@pytest.mark.parametrize(
    ("source", "bits"),
    [
        ("local t = { n = 1 } local x = t.n", SMALL),
        ("local t = { n = 1 } local x = t.m", NIL),
        ("local t = { n = 1 } t.n = nil local x = t.n", SMALL | NIL),
        ("local t = {} t.n = 1 local x = t.n", SMALL | NIL),
        ("local t, u = { n = 1 }, { n = 'a' } local x = t.n", SMALL),
        ("local t, u = { n = 1 }, { n = 'a' } local v = t v = u local x = v.n", SMALL | ASCII),
        ("local function f(n) return { n = n } end f('a') local x = f(1).n", SMALL | ASCII),
        ("local t = { 1, 2.5 } local x = t[1]", SMALL | FLOAT | NIL),
        ("local t = {} t[#t + 1] = 1.5 local x = t[1]", FLOAT | NIL),
        ("local t = {} table.insert(t, 'a') local x = t[1]", ASCII | NIL),
        ("local t = {} table.insert(t, 1, 'a') local x = t[1]", ASCII | NIL),
        ("local t = { 'a' } local x = table.remove(t)", ASCII | NIL),
        ("local t = { 'a' } local x = table.unpack(t)", ASCII | NIL),
        ("local t = { 'a' } local x = rawget(t, 1)", ASCII | NIL),
        ("local t = {} rawset(t, 'k', 'a') local x = t.k", ASCII | NIL),
        ("local t = table.move({ 'a' }, 1, 1, 1, { 1.5 }) local x = t[1]", ASCII | FLOAT | NIL),
        ("local t = { a = 1, 'b' } local k, x = next(t)", SMALL | ASCII | NIL),
        ("local t = { 'a' } for _, x in ipairs(t) do end", ASCII),
        ("local t = { a = 1 } for x in pairs(t) do end", ASCII),
        ("local t = { 'a', k = 2.5 } for _, x in pairs(t) do end", ASCII | FLOAT),
        ("local t = { [1.5] = true } for x in pairs(t) do end", FLOAT | LONG),
        ("local t = {} local k = 'k' .. #t t[k] = 1 local x = t.other", SMALL | NIL),
        ("local t = { n = 0 } for i = 1, 9 do t.n = t.n + i end local x = t.n", SMALL | COUNT),
        ("local t = { 2 } table.sort(t, function(x, y) return x < y end)", SMALL),
        ("local x = select(2, 1.5, 'a')", STEP | FLOAT | ASCII | NIL),
        ("local t = { { n = true } } local x = t[1].n", TRUE),
    ],
)
def test_contents(source: str, bits: int) -> None:
    """The variable ``x`` may hold these kinds and no others."""
    found = flow(source)
    assert found.variable(variable(found, "x")).bits == bits


@pytest.mark.parametrize(
    ("source", "bits"),
    [
        ("local C = { n = 1 } local t = setmetatable({}, { __index = C }) local x = t.n", SMALL),
        (
            "local m = { __index = { n = 1 } } local x = setmetatable({ n = 'a' }, m).n",
            ASCII,
        ),
        (
            "local t = setmetatable({}, { __index = function() return 1.5 end }) local x = t.n",
            FLOAT,
        ),
        ("local m = {} local t = setmetatable({}, m) m.__index = { n = 1 } local x = t.n", SMALL),
        ("local C = { n = 1 } C.__index = C local x = setmetatable({}, C).n", SMALL),
    ],
)
def test_inherited_contents(source: str, bits: int) -> None:
    """What ``__index`` gives counts where the table may lack the field."""
    found = flow(source)
    kinds = found.variable(variable(found, "x")).bits
    assert kinds & bits == bits
    assert not kinds & ~(bits | NIL)


@pytest.mark.parametrize(
    "source",
    [
        "local t = { n = 1 } require('process').send('p', 'topic', t) local x = t.n",
        "local t = { n = 1 } local s = setmetatable(t, { __newindex = {} }) local x = t.n",
        "local t = { n = 1 } t = ... local x = t.n",
    ],
)
def test_unknown_contents(source: str) -> None:
    """Where something else may have changed the table, its fields may be any data."""
    found = flow(source)
    kinds = found.variable(variable(found, "x"))
    assert all(kinds.may(bit) for bit in (SMALL, LONG, FLOAT, ASCII, FALSE, TABLE))


def test_methods_of_unrelated_classes() -> None:
    """A method call reaches the methods of its own class only."""
    found = flow("""
        local A, B = {}, {}
        A.__index, B.__index = A, B
        function A.run() return 1 end
        function B.run() return 'b' end
        local a, b = setmetatable({}, A), setmetatable({}, B)
        local x, y = a:run(), b:run()
        """)
    assert found.variable(variable(found, "x")).bits == SMALL
    assert found.variable(variable(found, "y")).bits == ASCII
