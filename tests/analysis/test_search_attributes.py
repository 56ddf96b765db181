"""Which search attributes a source sets, and of which types."""

from __future__ import annotations

import pytest

from transpiler.analysis.search_attributes import search_attributes
from transpiler.checking import check_script

CASES = [
    ('workflow.attrs({search = {status = "x", n = 3, d = 1.5, ok = true, tags = {"a"}}})',
     {"d": "Double", "n": "Int", "ok": "Bool", "status": "Keyword", "tags": "KeywordList"}),
    ('workflow.attrs({search = {unknown = order.x}})', {"unknown": ""}),
    ('workflow.attrs({search = {n = 1}}) workflow.attrs({search = {n = 1.5}})', {"n": "Double"}),
    ('workflow.attrs({search = {n = 1}}) workflow.attrs({search = {n = "x"}})', {"n": ""}),
    ('local found = {a = "x"} workflow.attrs({search = found})', {"a": "Keyword"}),
    ('local set = workflow.attrs set({search = {a = "x"}})', {"a": "Keyword"}),
    ('workflow.attrs({memo = {a = "x"}})', {}),
    ('local mine = {attrs = function() end} mine.attrs({search = {a = "x"}})', {}),
    ('process.with_options({["workflow.search_attributes"] = {a = "x"}})', {"a": "Keyword"}),
    ('process.with_context({}):with_options({["temporal.workflow.typed_search_attributes"] = '
     '{a = 5}})', {"a": "Int"}),
    ('workflow.attrs()', {}),
    ('workflow.attrs({search = {[order.name] = 1}})', {}),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "expected"), CASES)
def test_search_attributes(statements: str, expected: dict[str, str]) -> None:
    text = f"local function main(order) {statements} end return main"
    module, _ = check_script(text, "a.lua", ("workflow",))
    assert search_attributes(module.facts.flow, module.member) == expected
