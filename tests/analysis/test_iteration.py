"""Which iteration a generic ``for`` performs, and what its variables may be."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, variable
from tests.compiler.units import facts
from transpiler.analysis.iteration import builtin_iteration
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

BUILTIN = {
    "pairs": ("for v in pairs({}) do end", "pairs"),
    "ipairs": ("for v in ipairs({}) do end", "ipairs"),
    "an alias": ("local each = pairs for v in each({}) do end", "pairs"),
    "a global that may be either": (
        "local x = json.decode('') each = x and pairs or ipairs for v in each({}) do end",
        None,
    ),
    "next": ("for v in next, {} do end", None),
    "a function of its own": ("local function each() end for v in each() do end", None),
    "pairs without a table": ("for v in pairs() do end", None),
    "pairs and a control value": ("for v in pairs({}), nil do end", None),
}


@pytest.mark.parametrize(("source", "expected"), BUILTIN.values(), ids=BUILTIN)
def test_builtin_iteration(source: str, expected: str | None) -> None:
    """The base function that the loop is a call of."""
    found = facts(source)
    [loop] = [
        node
        for function in found.flow.unit.functions
        for node in body_nodes(function)
        if isinstance(node, ir.GenericFor)
    ]
    assert builtin_iteration(found.flow, loop.values) == expected


KINDS = {
    "an index": ("for v in ipairs({ 'a' }) do end", "small integer"),
    "an iterator's first result": (
        "local function each() return 'a' end for v in each do end",
        "string",
    ),
    "an iterator's second result": (
        "local function each() return 1, 'a' end for _, v in each do end",
        "string",
    ),
    "nil ends the loop, so it is no key": (
        "local x = json.decode('') local function each() if x then return 'a' end end\n"
        "for v in each do end",
        "string",
    ),
    "captures": ("for _, v in ('a'):gmatch('(a)(b)') do end", "string | nil"),
}


@pytest.mark.parametrize(("source", "kinds"), KINDS.values(), ids=KINDS)
def test_loop_variable(source: str, kinds: str) -> None:
    """What the loop variable ``v`` may be."""
    assert variable(explained(source)).kinds == kinds
