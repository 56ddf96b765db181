"""Loop variables that closures keep fresh per iteration: bound, in a cell, or left alone."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, variable

CASES = {
    "outside a loop": ("local v = 1 g = function() return v end", None),
    "not captured": ("for v = 1, 2 do print(v) end", None),
    "captured": ("for v = 1, 2 do g = function() return v end end", "bound"),
    "captured and assigned": ("for v = 1, 2 do g = function() v = v + 1 end end", "cell"),
    "assigned after the closure is made": (
        "while x do local v g = function() return v end v = 1 end",
        "cell",
    ),
    "captured by a closure in a closure": (
        "for v = 1, 2 do g = function() return function() return v end end end",
        "bound",
    ),
    "a recursive local function": ("while x do local function v() return v() end end", "cell"),
    "seen by the test of repeat": (
        "repeat local v = f() g = function() return v end until v",
        "bound",
    ),
    "of a loop in a function": (
        "local function h() for v in pairs({}) do g = function() return v end end end",
        "bound",
    ),
    "a parameter of a function made in a loop": (
        "for i = 1, 2 do g = function(v) return function() return v end end end",
        None,
    ),
    "a goto loop's": (
        "::top:: local v = 1 g = function() return v end if x then goto top end",
        "bound",
    ),
}


@pytest.mark.parametrize(("source", "capture"), CASES.values(), ids=CASES)
def test_capture(source: str, capture: str | None) -> None:
    """How the variable ``v`` is kept fresh."""
    assert variable(explained(source)).capture == capture
