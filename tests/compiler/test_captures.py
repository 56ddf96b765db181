"""Loop variables in closures: bound when made, in a cell when assigned, left alone otherwise."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, variable


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("local v = 1 local f = function() return v end", "plain"),
        ("local v = 1 local f = function() v = 2 end", "plain"),
        ("for v = 1, 2 do print(v) end", "plain"),
        ("for v = 1, 2 do t = function() return v end end", "bound"),
        ("for v = 1, 2 do t = function() v = v + 1 end end", "cell"),
        ("for v = 1, 2 do t = function() return v end v = 5 end", "cell"),
        ("for _, v in ipairs({}) do t = function() return v end end", "bound"),
        ("while x do local v = 1 t = function() return v end end", "bound"),
        ("while x do local v v = 1 t = function() return v end end", "cell"),
        ("repeat local v = 1 t = function() return v end until x", "bound"),
        ("for i = 1, 2 do local function v() return v() end end", "cell"),
        ("while x do local v = 1 t = function() return function() return v end end end", "bound"),
        ("while x do t = function() local v = 1 return function() return v end end end", "plain"),
        ("local function g(v) for i = 1, 2 do t = function() return v end end end", "plain"),
    ],
)  # fmt: skip
def test_capture(source: str, verdict: str) -> None:
    """The variable ``v`` is kept fresh per iteration in the cheapest way that is exact."""
    found = facts(source)
    captured = variable(found, "v")
    in_cell = captured in found.captures.cells
    bound = captured in found.captures.bound
    assert (in_cell, bound) == (verdict == "cell", verdict == "bound")
