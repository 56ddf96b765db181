"""Locals that hold an API function itself because they are only called."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, variable
from transpiler.analysis.aliases import called_only

CASES = {
    "called": ("local v = print v(1)", True),
    "called from a closure": ("local v = print local function f() v(1) end f()", True),
    "never called": ("local v = print", False),
    "passed on": ("local v = print v(1) pcall(v)", False),
    "stored": ("local v = print v(1) local t = { v }", False),
    "compared": ("local v = print v(1) local b = v == print", False),
    "assigned": ("local v = print v(1) v = tostring v(1)", False),
    "one of two": ("local x = json.decode('') local v = x and print or tostring v(1)", False),
    "a Lua function": ("local v = function() end v()", False),
    "pairs of loops": ("local v = pairs for _ in v({}) do end", True),
    "pairs called outside a loop": ("local v = pairs local f = v({})", False),
    "pairs of both": ("local v = pairs for _ in v({}) do end local f = v({})", False),
    "pairs where __pairs may be overridden": (
        "local o = setmetatable({}, { __pairs = function() end })\n"
        "local v = pairs for _ in v(o) do end",
        False,
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_called_only(source: str, expected: bool) -> None:
    """Whether ``v`` may hold the function itself."""
    found = facts(source)
    [member] = found.flow.unit.members
    assert (variable(found, "v") in called_only(found.flow, member.chunk)) is expected
