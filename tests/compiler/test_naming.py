"""Python names: the Lua name, unless Python could not tell two variables or an import apart."""

from __future__ import annotations

import pytest

from tests.compiler.units import member, modules
from transpiler.lower.module import Module
from transpiler.lower.naming import identifier


def _module(source: str) -> Module:
    return modules(member(source))["app:main"]


def _names(source: str, name: str) -> list[str]:
    module = _module(source)
    return [
        module.names.variables[v]
        for f in module.member.chunk.functions
        for v in f.variables
        if v.name == name
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", "x"),
        ("class", "class_"),
        ("None", "None_"),
        ("async", "async_"),
        ("l", "l_"),
        ("match", "match"),
        ("with-dash", "with_dash"),
        ("1st", "_1st"),
        ("", "_"),
        ("ENTRY", "ENTRY_"),
        ("__lua__", "__lua___"),
        ("__debug__", "__debug___"),
    ],
)
def test_identifier(text: str, expected: str) -> None:
    """Names that Python reserves, or that read like digits, get an underscore."""
    assert identifier(text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("local x = 1 print(x)", ["x"]),
        ("local x = 1 print(x) local x = 2 print(x)", ["x", "x"]),
        ("do local x = 1 print(x) end do local x = 2 print(x) end", ["x", "x"]),
        ("local x = 1 do local x = 2 print(x) end print(x)", ["x", "x_2"]),
        ("local x = 1 for x = 1, 2 do print(x) end print(x)", ["x", "x_2"]),
        ("local x = 1 local function f() return x end local x = 2 print(x, f)", ["x", "x_2"]),
        ("local x = 1 local function f() print(x) local x = 2 return x end", ["x", "x_2"]),
        ("local x = 1 local function f() local x = 2 return x end", ["_x", "x"]),
        ("local x = 1 local function f(x) return x end print(x)", ["x", "x"]),
        ("local function f(x, x) return x end", ["x", "x_2"]),
        ("local x = 1", ["_x"]),
        ("local x x = 2", ["_x"]),
        ("for x = 1, 2 do end", ["x"]),
        ("local x, x_2 = 1, 2 do local x = 3 print(x) end print(x, x_2)", ["x", "x_3"]),
    ],
)
def test_variables(source: str, expected: list[str]) -> None:
    """The variables called ``x`` get these names, in source order."""
    assert _names(source, "x") == expected


def test_renamed_variables_keep_their_lua_names_for_messages() -> None:
    """The line table maps a Python name back to the Lua one, a temporary to nothing."""
    module = _module("local class = f() or g()\nlocal t = {} t.a, t.b = f(), nil print(class, t)")
    assert module.names.renamed["class_"] == "class"
    assert module.names.renamed["_1"] == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("print(1)", ["print"]),
        ("local time = require('time') time.now()", ["time"]),
        ("local clock = require('time') clock.now()", ["time as clock"]),
        ("local time = 5 print(time) local t = require('time') t.now()", ["print", "time as t"]),
        ("local add = 1 print(add + x)", ["add as lua_add", "print"]),
        ("local add, lua_add = 1, 2 print(add + x, lua_add)", ["add as lua_add_2", "print"]),
    ],
)  # fmt: skip
def test_imports(source: str, expected: list[str]) -> None:
    """Imports give way to the program's names and take those it gave to modules."""
    lines = _module(source).imports.lines()
    clauses = sorted(
        part
        for home, clause in lines
        for part in clause.split(", ")
        if home.startswith(("runtime_shims.lua", "runtime_shims.modules"))
    )
    assert clauses == expected


def test_functions_are_named_after_their_place() -> None:
    """An anonymous function is called what it is stored as or passed for."""
    module = _module(
        "local a = function() end\n"
        "local t = { b = function() end }\n"
        "t.c = function() end\n"
        "table.sort(t, function() end)\n"
        "pcall(function() end)\n"
        "return function() end, a"
    )
    named = [module.names.functions.get(f) for f in module.member.chunk.functions[1:]]
    assert named == ["a_2", "b", "c", "compare", "attempt", "result"]
