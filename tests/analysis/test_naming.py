"""What explanations call functions: as the source writes them."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained

CASES = {
    "local function": ("local function f() end", "f"),
    "global function": ("function f() end", "f"),
    "field": ("local M = {} function M.f() end", "M.f"),
    "method": ("local M = {} function M:f() end", "M:f"),
    "deep method": ("local M = { a = {} } function M.a:f() end", "M.a:f"),
    "local variable": ("local f = function() end", "f"),
    "second of two": ("local a, f = 1, function() end", "f"),
    "assignment": ("local M = {} M.f = function() end", "M.f"),
    "computed field": ("local M = {} M[1] = function() end", "M[...]"),
    "constructor": ("local M = { f = function() end }", "f"),
    "anonymous": ("\npcall(function() end)", "function at line 2"),
}


@pytest.mark.parametrize(("source", "name"), CASES.values(), ids=CASES)
def test_name(source: str, name: str) -> None:
    assert [f.name for f in explained(source).functions] == ["the file", name]
