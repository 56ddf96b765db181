"""What calls of computed callees may reach, and whether they are awaited."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import SLEEPY, explained
from transpiler.explain.verdicts import Call

PLAIN = "local function plain() end\n"
CASES = {
    # source after both functions, callee, what it reaches, whether it waits
    "a field": ("local t = { go = plain } t.go()", "t.go", ["plain"], "never"),
    "an element": (
        "local t = { plain, sleepy } t[1]()",
        "t[...]",
        ["plain", "sleepy"],
        "sometimes",
    ),
    "a parameter": ("local function f(g) g() end f(sleepy)", "g", ["sleepy"], "always"),
    "a parameter of either colour": (
        "local function f(g) g() end f(sleepy) f(plain)",
        "g",
        ["sleepy", "plain"],
        "sometimes",
    ),
    "a result": ("local function f() return sleepy end f()()", "f(...)", ["sleepy"], "always"),
    "a method": ("local o = { m = sleepy } o:m()", "o:m", ["sleepy"], "always"),
    "a variable assigned twice": (
        "local g = plain g = sleepy g()",
        "g",
        ["sleepy", "plain"],
        "sometimes",
    ),
    "an API function as a value": (
        "local g = plain g = print g()",
        "g",
        ["plain", "print"],
        "never",
    ),
    "a callable table": (
        "local o = setmetatable({}, { __call = sleepy }) o()",
        "o",
        ["sleepy"],
        "always",
    ),
    "an iterator": ("for _ in sleepy do end", "for ... in sleepy", ["sleepy"], "always"),
    "nothing that can be called": ("local t = {} t.go()", "t.go", [], "never"),
}


def names(call: Call) -> list[str]:
    return [reached.partition(" (")[0] for reached in call.reaches]


@pytest.mark.parametrize(("source", "callee", "reaches", "wait"), CASES.values(), ids=CASES)
def test_dynamic_call(source: str, callee: str, reaches: list[str], wait: str) -> None:
    """The one call of a computed callee."""
    found = explained(PLAIN + SLEEPY.replace("\n", " ") + source)
    [call] = [call for function in found.functions for call in function.calls]
    assert (call.callee, sorted(names(call)), call.wait) == (callee, sorted(reaches), wait)


@pytest.mark.parametrize(
    "source",
    [
        "plain()",
        "print(1)",
        "time.sleep(1)",
        "local t = require('time') t.sleep(1)",
        "local c = channel.new(1) c:send(1)",
        "local g = plain g()",
        "for _ in pairs({}) do end",
        "local s = 'x' s:upper()",
        "for _ in string.gmatch('x', '.') do end",
    ],
)
def test_fixed_calls_are_left_out(source: str) -> None:
    """A call whose callee is plain to see needs no explanation."""
    found = explained(PLAIN + source)
    assert [call for function in found.functions for call in function.calls] == []


def test_places_are_told() -> None:
    """A Lua function is named with its file and line."""
    found = explained(PLAIN + "local t = { plain } t[1]()")
    assert found.functions[0].calls[0].reaches == ("plain (main.lua:1)",)
