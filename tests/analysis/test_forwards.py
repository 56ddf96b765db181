"""Forward declarations that Python does not need."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, variable
from transpiler.analysis.forwards import forward_declared

CASES = {
    "defined next": ("local v v = function() end", True),
    "defined by a statement": ("local v function v() end", True),
    "defined after other definitions": (
        "local v local function g() v() end local n = 1 v = function() end",
        True,
    ),
    "defined in a block": ("do local v v = function() end end", True),
    "one of two": ("local a, v local function g() return v() end v = function() end", True),
    "with a value": ("local v = nil v = function() end", False),
    "read in between": ("local v print(v) v = function() end", False),
    "called by a definition that is called": (
        "local v local function g() v() end g() v = function() end",
        False,
    ),
    "defined in a branch": ("local v if x then v = function() end end", False),
    "assigned twice": ("local v v = function() end v = print", False),
    "assigned something else": ("local v v = 1", False),
    "never defined": ("local v", False),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_forward_declared(source: str, expected: bool) -> None:
    """Whether the declaration of ``v`` can be left out."""
    found = facts(source)
    [member] = found.flow.unit.members
    assert (variable(found, "v") in forward_declared(member.chunk)) is expected
