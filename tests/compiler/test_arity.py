"""How many results functions and calls have: plain Python results wherever callers cannot tell."""

from __future__ import annotations

import pytest

from tests.compiler.units import call, facts, function
from transpiler.analysis.arity import DYNAMIC

COUNTED = " print(f())"
FIXED = " local a, b, c = f()"


@pytest.mark.parametrize(
    ("body", "use", "arity"),
    [
        ("", FIXED, 0),
        ("return", FIXED, 0),
        ("return 1", FIXED, 1),
        ("return 1, 2", FIXED, 2),
        ("if x then return 1 end", FIXED, 1),
        ("if x then return 1, 2 end return 3", FIXED, 2),
        ("if x then return nil, 'e' end return 1", FIXED, 2),
        ("if x then return 1 end", COUNTED, DYNAMIC),
        ("", COUNTED, DYNAMIC),
        ("return 1", COUNTED, 1),
        ("return 1, 2", COUNTED, 2),
        ("if x then return 1, 2 end return 3", COUNTED, DYNAMIC),
        ("if x then return 1 end error('e')", COUNTED, 1),
        ("if x then return 1 end return error('e')", COUNTED, 1),
        ("return ...", FIXED, DYNAMIC),
        ("return 1, ...", FIXED, DYNAMIC),
        ("return (...)", COUNTED, 1),
        ("return g()", FIXED, 2),
        ("return 0, g()", FIXED, 3),
        ("return (g())", FIXED, 1),
        ("return pcall(g)", FIXED, DYNAMIC),
        ("return pcall(one)", FIXED, 2),
        ("return tostring(1)", FIXED, 1),
        ("return print()", FIXED, DYNAMIC),
        ("return select('#', ...)", FIXED, 1),
        ("return select(2, ...)", FIXED, DYNAMIC),
        ("return assert(g())", FIXED, 2),
        ("return assert(x, 'e', 1)", FIXED, 3),
        ("return ('x'):gsub('a', 'b')", FIXED, 2),
        ("while true do end", COUNTED, 0),
        ("while true do if x then return 1 end end", COUNTED, 1),
        ("while true do if x then break end end", COUNTED, DYNAMIC),
        ("do return 1 end", COUNTED, 1),
        ("if x then return 1 else return 2 end", COUNTED, 1),
    ],
)
def test_arity(body: str, use: str, arity: int) -> None:
    """The function has this many results, padded with nil unless somebody counts them."""
    prelude = "local function g() return 1, 2 end local function one() return 1 end "
    found = facts(f"{prelude}local function f(...) {body} end{use}")
    assert found.arity.of(function(found, "f")) == arity


def test_counting_reaches_through_tail_calls() -> None:
    """Who counts the results of a function counts those of the calls it returns, too."""
    found = facts(
        "local function f() if x then return 1 end end\n"
        "local function g() return f() end print(g())"
    )
    assert found.arity.of(function(found, "f")) == DYNAMIC
    assert found.arity.of(function(found, "g")) == DYNAMIC


def test_coroutine_bodies_are_counted_only_when_results_are() -> None:
    """``select("#", coroutine.resume(co))`` counts what a body returns; a loop does not."""
    body = "local function f() coroutine.yield(1) end "
    looped = facts(body + "for v in coroutine.wrap(f) do end")
    counted = facts(body + "print(coroutine.resume(coroutine.create(f)))")
    assert looped.arity.of(function(looped, "f")) == 0
    assert counted.arity.of(function(counted, "f")) == DYNAMIC


@pytest.mark.parametrize(
    ("source", "arity"),
    [
        ("local function f() return 1 end function g() end h = x and f or g\nh()", 1),
        ("local function f() return 1, 2 end h = x and f or print\nh()", DYNAMIC),
        ("\nunknown()", 1),
        ("\nnext({})", DYNAMIC),
        ("\nmath.modf(1)", 2),
    ],
)  # fmt: skip
def test_arity_of_calls(source: str, arity: int) -> None:
    """A call has the number of results that all its callees agree on."""
    found = facts(source)
    assert found.arity.of_call(call(found.flow, 2)) == arity
