"""Plain module or factory, and the statement that decided it."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained
from tests.compiler.units import member
from transpiler.analysis.unit import Member
from transpiler.explain.verdicts import State

MAIN = "local function main() end\nreturn main"
CASES = {
    "functions only": (MAIN, None),
    "constants": ("local LIMIT = 3\n" + MAIN, None),
    "a table of constants": (
        "local CODES = { a = 1 }\nlocal function main(k) return CODES[k] end\nreturn main",
        None,
    ),
    "a counter": ("local n = 0\nlocal function main()\n  n = n + 1\nend\nreturn main", 1),
    "a cache": ("local cache = {}\nlocal function main(k)\n  cache[k] = 1\nend\nreturn main", 1),
    "a table handed out": ("local t = { 1 }\nlocal function main() return t end\nreturn main", 1),
    "a computed value": ("local LIMIT = 3\nlocal now = os.time()\n" + MAIN, 2),
    "a call": ("local function log() end\nlog()\n" + MAIN, 2),
    "a global": ("counter = 0\n" + MAIN, 1),
    "a class": ("local Job = {}\nJob.__index = Job\n" + MAIN, 1),
    "a branch": ("local f\nif true then f = print end\n" + MAIN, 1),
    "a function defined twice": ("local function f() end\nf = function() end\n" + MAIN, None),
    "an entry point made by a call": (
        "local function make() return function() end end\nreturn make()",
        2,
    ),
}


def state(*members: Member | str) -> State:
    return explained(*members).state


@pytest.mark.parametrize(("source", "line"), CASES.values(), ids=CASES)
def test_entry(source: str, line: int | None) -> None:
    """The line of the first statement that keeps state; None for a plain module."""
    found = state(member(source, kind="workflow.lua"))
    assert found.plain is (line is None)
    assert line == (None if found.cause is None else found.cause.line)


def test_a_bare_file_is_a_program() -> None:
    found = state(MAIN)
    assert not found.plain
    assert found.cause is not None
    assert found.cause.message == "is a program of its own"


def test_a_module_table_that_escapes() -> None:
    """A library stops being plain where its own code uses its table as a value."""
    source = "local M = {}\nfunction M.f()\n  return M\nend\nreturn M"
    found = state(member(source, "lib", "library.lua"))
    assert found.cause is not None
    assert (found.cause.path, found.cause.line) == ("lib.lua", 3)


def test_state_spreads_through_imports() -> None:
    """The cause of an entry that imports a factory is where it uses it."""
    library = member(
        "local n = 0\nlocal M = {}\nfunction M.f() n = n + 1 end\nreturn M", "lib", "library.lua"
    )
    source = "local function main()\n  lib.f()\nend\nreturn main"
    main = member(source, kind="workflow.lua", imports={"lib": "app:lib"})
    found = state(library, main)
    assert found.cause is not None
    assert (found.cause.path, found.cause.line) == ("main.lua", 2)
    assert "app:lib" in found.cause.message
