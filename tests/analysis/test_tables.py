"""What table constructors make, and which use keeps them tables."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained
from transpiler.explain.verdicts import Table

CASES = {
    # source, what the first constructor makes, line of the use that keeps it a table
    "a record": ("local p = { x = 1, y = 2 }\nprint(p.x)", "record", None),
    "a list": ("local t = {}\nfor i = 1, 9 do t[i] = i end", "list", None),
    "known bounds": (
        "local function f(n) local t = {} for i = 0, n, 2 do t[i] = 1 end end\nf(9)",
        "preallocated list",
        None,
    ),
    "printed": ("local p = { x = 1 }\nprint(p)", "table", 2),
    "walked": ("local p = { x = 1 }\nprint(p.x)\nfor k in pairs(p) do print(k) end", "table", 3),
    "given to an activity": ("local p = { x = 1 }\nfuncs.call('app:x', p)", "table", 2),
    "returned": ("local p = { x = 1 }\nprint(p.x)\nreturn p", "table", 3),
    "held by what escapes": (
        "local p = { x = 1 }\nlocal q = { p = p }\nprint(p.x)\nreturn q",
        "table",
        4,
    ),
    "thrown": ("local p = { x = 1 }\nprint(p.x)\nerror(p)", "table", 3),
    "computed keys": ("local p = { x = 1 }\nlocal k = 'x'\nprint(p[k])", "table", 3),
}


@pytest.mark.parametrize(("source", "becomes", "line"), CASES.values(), ids=CASES)
def test_first_constructor(source: str, becomes: str, line: int | None) -> None:
    table = _tables(source)[0]
    assert table.becomes == becomes
    assert (table.cause.line if table.cause else None) == line


def test_fields_of_a_record() -> None:
    """Those that every constructor sets come first."""
    source = "local function f(p) return p.x, p.z end f({ x = 1, y = 2 }) f({ x = 1 })"
    assert [table.fields for table in _tables(source)] == [("x", "y", "z")] * 2


def _tables(source: str) -> list[Table]:
    return [table for function in explained(source).functions for table in function.tables]
