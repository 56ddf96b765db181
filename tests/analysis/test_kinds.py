"""Kinds that value flow proves of variables and results."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, function, variable

VARIABLES = {
    # source, kinds of v
    "a literal": ("local v = 1", "small integer"),
    "a counter": ("local v = 0 for i = 1, 9 do v = v + 1 end", "counter"),
    "a product": ("local a = 3 local v = a * a", "integer"),
    "a float": ("local v = 1.5", "float"),
    "a quotient": ("local v = 1 / 2", "float"),
    "either number": ("local v = 1 if x then v = 1.5 end", "small integer | float"),
    "a big literal": ("local v = 0x7fffffffffffffff", "integer"),
    "a string": ("local v = 'a' .. 1", "string"),
    "a boolean": ("local v = 1 < 2", "boolean"),
    "true only": ("local v = true", "true"),
    "never assigned": ("local v", "nil"),
    "a table": ("local v = {}", "table"),
    "a length": ("local v = #{}", "small integer"),
    "a numeric loop": ("for v = 1, 10 do end", "small integer"),
    "a loop with a computed start": ("local a = 2 for v = a * a, 10 do end", "integer"),
    "a loop over floats": ("for v = 0, 1, 0.1 do end", "float"),
    "an index of ipairs": ("for v in ipairs({}) do end", "small integer"),
    "a function": ("local function v() end", "function v"),
    "one of two functions": (
        "local function g() end local v = x and g or print",
        "function g or print",
    ),
    "a module": ("local v = require('time')", "module time"),
    "a result of the API": ("local v = time.now()", "Time"),
    "an error value": ("local _, v = funcs.call('app:x')", "Error | nil"),
    "data from outside": ("local v = json.decode('1')", "any data"),
    "what pcall caught": ("local _, v = pcall(error)", "an error or anything"),
    "a thread": ("local v = coroutine.create(print)", "thread"),
    "a parameter": ("local function f(v) end f(1) f('a')", "small integer | string"),
    "a parameter left out": ("local function f(a, v) end f(1) f(1, 'a')", "string | nil"),
    "a parameter of a function never called": ("local function f(v) end", "never set"),
    "a callback's parameter": (
        "local s = 'x' s:gsub('x', function(v) end)",
        "small integer | string",
    ),
    "an or with a default": ("local a if x then a = 'b' end local v = a or 'c'", "string"),
    "an and": ("local a if x then a = 'b' end local v = a and 1", "small integer | nil"),
    "through a closure": ("local v = 1 local function f() v = 'a' end", "small integer | string"),
    "through varargs": ("local function f(...) local v = ... end f('a')", "string | nil"),
    "through a global": ("g = 'a' local v = g", "string | nil"),
}


@pytest.mark.parametrize(("source", "kinds"), VARIABLES.values(), ids=VARIABLES)
def test_variable(source: str, kinds: str) -> None:
    """What ``v`` may hold."""
    assert variable(explained(f"local x = json.decode('') {source}")).kinds == kinds


RETURNS = {
    "nothing": ("end", ()),
    "one": ("return 1 end", ("small integer",)),
    "value and error": (
        "if x then return nil, 'e' end return {} end",
        ("table | nil", "string | nil"),
    ),
    "varargs": ("return ... end f('a')", ("...string",)),
    "itself": ("if x then return f() end return 'a' end", ("string",)),
    "a closure": ("return function() end end", ("function at line 1",)),
    "never": ("error('x') end", ()),
}


@pytest.mark.parametrize(("source", "kinds"), RETURNS.values(), ids=RETURNS)
def test_results(source: str, kinds: tuple[str, ...]) -> None:
    """What ``f`` returns."""
    found = explained(f"local x = json.decode('') local function f(...) {source}")
    assert function(found).returns == kinds
