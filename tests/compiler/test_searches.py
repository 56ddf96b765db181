"""Constant patterns become constants of the module, prepared once."""

from __future__ import annotations

import pytest

from transpiler.pipeline import compile_script


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("local word = ('a'):match('%a') print(word)", 'WORD_PATTERN = LuaPattern("%a")'),
        ("local word = ('a'):match('%a') print(word)", 'word = WORD_PATTERN.match("a")'),
        ("local i, j = ('a'):find('a') print(i, j)", 'i, j = PATTERN.find("a")'),
        ("local i, j, w = ('a'):find('(a)', 1) print(i, j, w)", 'w = PATTERN.find("a", 1)'),
        ("local first = ('a'):find('a') print(first)", 'first = FIRST_PATTERN.find("a")[0]'),
        ("local i, j = ('a'):find('(a)') print(i, j)", 'i, j = PATTERN.find("a")[:2]'),
        ("if string.match('a', '%a') then print(1) end", 'if PATTERN.match("a") is not None:'),
        ("local k, v = ('a'):match('(.)(.)') print(k, v)", 'k, v = PATTERN.match("a")'),
        ("for word in ('a'):gmatch('%a+') do print(word) end", 'in WORD_PATTERN.matches("a"):'),
        ("for k, v in ('a'):gmatch('(.)(.)') do print(k, v) end", '.matches("a", count=2):'),
        ("local out = ('a'):gsub('a', 'b') print(out)", 'out, _ = OUT_PATTERN.gsub("a", "b")'),
        ("print(('a'):gsub('a', 'b', 1))", 'print(*PATTERN.gsub("a", "b", 1))'),
        (
            "local function trimmed(s) return (string.gsub(s, '^ +', '')) end print(trimmed(' '))",
            'TRIMMED_PATTERN.gsub(s, "")[0]',
        ),
        ("local orderId = ('a'):match('.') print(orderId)", "orderId = ORDER_ID_PATTERN.match("),
        (
            "local a1 = ('a'):match('a') local b1 = ('a'):match('a') print(a1, b1)",
            'b1 = A1_PATTERN.match("a")',
        ),
        (
            "local word = ('a'):match('a') local WORD_PATTERN = 1 print(word, WORD_PATTERN)",
            'word = WORD_PATTERN_2.match("a")',
        ),
    ],
)
def test_prepared_patterns(source: str, text: str) -> None:
    assert text in compile_script(source, "script.lua")


@pytest.mark.parametrize(
    "source",
    [
        "print(('a'):find('a'))",
        "return string.match('a', '(a)(b)')",
        "local p = '%a' .. #'a' local word = ('a'):match(p)",
        "local i, j = ('a'):find('a', 1, true) print(i, j)",
        "local i, j = ('a'):find('a', 1.0) print(i, j)",
        "local i, j, k = ('a'):find('a') print(i, j, k)",
        "local i = ('a'):find('a', ...) print(i)",
        "local out = ('a'):gsub('a') print(out)",
        "local find = string.find local i, j = find('a', 'a') print(i, j)",
        "string.find = print local i, j = string.find('a', 'a') print(i, j)",
        "local step = ('a'):gmatch('a') print(step())",
    ],
)
def test_other_searches(source: str) -> None:
    assert "LuaPattern" not in compile_script(source, "script.lua")
