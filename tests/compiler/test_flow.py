"""Value flow: which kinds an expression may have and which functions a call may reach."""

from __future__ import annotations

import pytest

from tests.compiler.units import call, flow, function, variable
from transpiler.analysis.values import (
    ASCII,
    BOOL,
    COUNT,
    FALSE,
    FLOAT,
    FOREIGN,
    FUNC,
    LONG,
    NIL,
    NUM,
    SMALL,
    STEP,
    STR,
    TABLE,
    TRUE,
    ModuleRef,
)


@pytest.mark.parametrize(
    ("source", "bits"),
    [
        ("local x = 1", SMALL),
        ("local x = 1.5", FLOAT),
        ("local x = 'a'", ASCII),
        ("local x = true", TRUE),
        ("local x", NIL),
        ("local x = {}", TABLE),
        ("local x = function() end", FUNC),
        ("local x = 1 + 1", SMALL),
        ("local x = 1 * 2", SMALL),
        ("local x = 1 << 31 x = (#'a' * 31 + 7) % 1000", SMALL | LONG),
        ("local x = #'a' + 1", COUNT),
        ("local x = #'a' * 2", LONG),
        ("local x = 1 / 2", FLOAT),
        ("local x = 2 ^ 2", FLOAT),
        ("local x = 1 & 2", LONG),
        ("local x = 'a' .. 1", ASCII),
        ("local x = 1 < 2", BOOL),
        ("local x = not 1", BOOL),
        ("local x = #'abc'", STEP),
        ("local x = 1 x = 'a'", SMALL | ASCII),
        ("local x = nil or 1", SMALL),
        ("local x = false and 1", FALSE | SMALL),
        ("local x = 0 for i = 1, 9 do x = x + i end", SMALL | COUNT),
        ("local x = 1 for i = 1, 9 do x = x * 2 end", STEP | LONG),
        ("local x = tostring(1)", ASCII),
        ("local x = select('#')", STEP),
        ("local x = ('a'):upper()", ASCII),
        ("local function f() return 1 end local x = f()", SMALL),
        ("local function f(c) if c then return 1 end end local x = f(1)", SMALL | NIL),
        ("local function f(c) if c then return 1 end error('e') end local x = f(1)", SMALL),
        ("local function f(...) return ... end local x = f('a')", ASCII | NIL),
        ("local function id(v) return v end local x = id(1) id('s')", SMALL | ASCII),
        ("local x = require('time')", TABLE | FOREIGN),
        ("local x = pcall(print)", BOOL),
        ("for x = 1, 3 do end", STEP),
        ("for x = 1, math.huge do end", COUNT),
        ("for x = 0.5, 3 do end", FLOAT),
        ("for x in ipairs({}) do end", STEP),
        ("for x in ('a'):gmatch('.') do end", ASCII),
        ("for x in ('a'):gmatch('()') do end", STEP),
        ("local p = '.' .. #'a' for x in ('a'):gmatch(p) do end", STR | STEP),
        ("local _, _, x = ('a'):find('(.)')", ASCII | NIL),
        ("local _, x = ('a'):match('(.)([()])')", ASCII | NIL),
        ("local x = math.max(1, #'a')", STEP),
        ("local x = math.floor(2.5)", NUM),
    ],
)
def test_kinds(source: str, bits: int) -> None:
    """The variable ``x`` may hold these kinds and no others."""
    found = flow(source)
    assert found.variable(variable(found, "x")).bits == bits


def test_a_module_is_known_through_locals() -> None:
    """``local t = require("time")`` and a copy of it are the module."""
    found = flow("local t = require('time')\nlocal u = t")
    assert found.variable(variable(found, "u")).module == ModuleRef("time")


@pytest.mark.parametrize(
    ("source", "line", "names", "api"),
    [
        ("local function f() end\nf()", 2, ["f"], []),
        ("local t = {}\nfunction t.f() end\nt.f()", 3, ["f"], []),
        ("local t = {}\nfunction t:f() end\nt:f()", 3, ["f"], []),
        ("local t = { f = function() end, g = 1 }\nt.f()", 2, [None], []),
        ("local function f() end\nlocal g = f\ng()", 3, ["f"], []),
        ("local function a() end\nlocal function b() end\n(x and a or b)()", 3, ["a", "b"], []),
        ("local function f() end\nlocal function call(g) g() end\ncall(f)", 3, ["call"], []),
        ("local function mk() return function() end end\nmk()()", 2, [None], []),
        ("function g() end\ng()", 2, ["g"], []),
        ("local m = setmetatable({}, { __call = function() end })\nm()", 2, [None], []),
        ("print()", 1, [], ["print"]),
        ("local up = string.upper\nup('x')", 2, [], ["string.upper"]),
        ("local s = 'x'\ns:rep(2)", 2, [], ["string.rep"]),
        ("time.sleep(1)", 1, [], ["time.sleep"]),
        ("local c = channel.new(1)\nc:receive()", 2, [], ["Channel:receive"]),
        ("local fs = { function() end }\nfs[1]()", 2, [None], []),
        ("unknown()", 1, [], []),
    ],
)
def test_callees(source: str, line: int, names: list[str | None], api: list[str]) -> None:
    """A call reaches exactly these Lua functions and API functions."""
    found = flow(source)
    callees = found.callees[call(found, line)]
    assert [f.name for f in callees.functions] == names
    assert [f.path for f in callees.api] == api


@pytest.mark.parametrize(
    ("source", "bits"),
    [
        ("local function f(p) end f(1) f('a')", SMALL | ASCII),
        ("local function f(p) end f()", NIL),
        ("local function f(p) end pcall(f, 1)", SMALL),
        ("local function f(p) end xpcall(f, print, 1)", SMALL),
        ("local function f(p) end pcall(pcall, f, 1)", SMALL),
        ("local function f(q, p) end f(1, (function() return 'a' end)())", ASCII),
        ("local o = {} function o:m(p) end o:m(true)", TRUE),
        ("('x'):gsub('.', function(p) end)", STR | STEP),
    ],
)
def test_parameters(source: str, bits: int) -> None:
    """Arguments flow to the parameter ``p``, through protected calls and callbacks, too."""
    found = flow(source)
    assert found.variable(variable(found, "p")).bits == bits


def test_deep_calls_take_linear_time() -> None:
    """The last argument of a call is evaluated once, however deep calls nest."""
    found = flow("local function f(x) return x end\nlocal r = " + "f(" * 100 + "1" + ")" * 100)
    assert found.variable(variable(found, "r")).bits == SMALL
    assert function(found, "f").params[0].reads == 1
