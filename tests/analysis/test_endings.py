"""Whether control reaches the end of a function."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, function
from transpiler.analysis.endings import falls_through

CASES = {
    "nothing": ("", True),
    "a return": ("return 1", False),
    "an error": ("error('x')", False),
    "a call": ("print('x')", True),
    "a block that returns": ("do return 1 end", False),
    "branches that all return": ("if x then return 1 else return 2 end", False),
    "branches without an else": ("if x then return 1 elseif y then return 2 end", True),
    "one branch that goes on": ("if x then return 1 else print(1) end", True),
    "a branch that raises": ("if x then return 1 else error('x') end", False),
    "an endless loop": ("while true do print(1) end", False),
    "an endless loop with a way out": ("while true do if x then break end end", True),
    "a break of an inner loop": ("while true do while x do break end end", False),
    "a loop with a test": ("while x do return 1 end", True),
    "a return inside a loop": ("for i = 1, 2 do return i end", True),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_falls_through(body: str, expected: bool) -> None:
    """Whether a call of the function can end without a return statement."""
    assert falls_through(function(facts(f"local function f() {body} end"), "f").body) is expected
