"""How many results functions return, and who counts them."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, function
from tests.compiler.units import member

CASES = {
    # body of f and what follows it, number of results, line where they are counted
    "nothing": ("end f()", 0, None),
    "one, sometimes": ("if x then return 1 end end local a = f()", 1, None),
    "padded to the longest": (
        "if x then return nil, 'e' end return 1 end local a, b = f()",
        2,
        None,
    ),
    "counted by an argument list": ("if x then return 1 end end\nprint(f())", None, 2),
    "counted by a constructor": ("if x then return 1 end end\nlocal t = {\n  f()\n}", None, 3),
    "not counted in the middle of a list": ("if x then return 1 end end\nprint(f(), 1)", 1, None),
    "not counted in parentheses": ("if x then return 1 end end\nprint((f()))", 1, None),
    "counted through a caller that returns them": (
        "if x then return 1 end end\nlocal function g()\n  return f()\nend\nprint(g())",
        None,
        3,
    ),
    "counted by select": ("if x then return 1 end end\nprint(select('#', f()))", None, 2),
    "counted through pcall": ("if x then return 1 end end\nprint(pcall(f))", None, 2),
    "counted through a callback of a table": (
        "if x then return 1 end end\nlocal t = { go = f }\nprint(t.go())",
        None,
        3,
    ),
    "counted, yet always the same": ("return 1, 2 end\nprint(f())", 2, 2),
    "varargs": ("return ... end local a = f(1, 2)", None, None),
    "an unknown number from the API": (
        "return string.byte('abc', 1, 9) end local a = f()",
        None,
        None,
    ),
    "never returns": ("error('x') end\nprint(f())", 0, 2),
    "tail call of itself": ("if x then return 1, 2 end return f() end local a, b = f()", 2, None),
    "tail calls around": (
        "if x then return 1, 2 end return g() end\ng = function() return f() end local a, b = f()",
        2,
        None,
    ),
    "a method's": ("return 1, 2 end local o = { m = f }\nlocal a, b = o:m()", 2, None),
}


@pytest.mark.parametrize(("source", "count", "line"), CASES.values(), ids=CASES)
def test_results(source: str, count: int | None, line: int | None) -> None:
    """A fixed number of results where callers cannot tell; the first call that counts them."""
    results = function(explained(f"local g local function f(...) {source}")).results
    place = results.counted_at
    assert (results.count, None if place is None else place.line) == (count, line)


def test_counting_caller_is_named() -> None:
    """The place says which function counts."""
    source = "local function f() return 1 end\nlocal function show()\n  print(f())\nend"
    place = function(explained(source)).results.counted_at
    assert place is not None
    assert (place.path, place.line, place.message) == ("main.lua", 3, "show counts the results")


def test_results_counted_in_another_file() -> None:
    """An importing entry that counts decides for the library's function."""
    main = member(
        "local function main()\n  print(lib.f())\nend\nreturn main",
        kind="workflow.lua",
        imports={"lib": "app:lib"},
    )
    source = "local M = {}\nfunction M.f(x) if x then return 1 end end\nreturn M"
    results = function(explained(main, member(source, "lib", "library.lua")), "M.f").results
    assert results.count is None
    assert results.counted_at is not None
    assert (results.counted_at.path, results.counted_at.line) == ("main.lua", 2)
