"""Patterns: the table of hard cases and random ones, against real Lua."""

# ruff: noqa: E501 (one program or pattern is one line)

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime_shims.lua import LuaError, Table, string
from runtime_shims.lua.text.encoding import from_bytes, from_latin, to_latin
from runtime_shims.lua.text.patterns.matcher import Matcher, PatternError
from runtime_shims.lua.text.patterns.pattern import compile_pattern

from .oracle import Lua, python_call, python_module

LUA = Lua()

CASES: list[tuple[str, str]] = [
    ("hello world", "o"), ("hello world", "o w"), ("hello", "l+"), ("hello", "l-"), ("hello", ".-l"),
    ("hello", "^h"), ("hello", "^e"), ("hello", "o$"), ("hello", "l$"), ("a$b", "a$b"), ("a^b", "a^b"),
    ("key = value", "^(%w+)%s*=%s*(%w+)$"), ("  trim  ", "^%s*(.-)%s*$"), ("a,b,,c", "([^,]*)"),
    ("THE (quick) fox", "%((%a+)%)"), ("f(a(b)c)d", "%b()"), ("f(a(b)c", "%b()"), ("xx", "%bxx"),
    ("THE (quick) fox", "%f[%a]%a+"), ("THE (quick) fox", "%f[^%a]"), ("abc", "%f[%z]"),
    ("abc", "()"), ("abc", "()b()"), ("abc", "(a)(b)(c)"), ("abab", "(ab)%1"), ("aXa", "(.)X%1"),
    ("'it\\'s'", "(['\"])(.-)%1"), ("a]b", "[]]"), ("a]b", "[^]]"), ("a-b", "[a-]"), ("a-b", "[+--]"),
    ("a%b", "[%a-z]"), ("a%b]", "[a-%%]"), ("x1y22", "%d+"), ("0x1F", "%x+"), ("a\nb", "."),
    ("a\0b", "%z"), ("a\0b", "[\0]"), ("a\0b", "\0b"), ("tab\there", "%c"), ("!?", "%p+"),
    ("Ab", "%u%l"), ("ab", "%U%L"), ("héllo", "h.llo"), ("héllo", "h..llo"), ("héllo", "[é]+"),
    ("привет мир", "%a+"), ("привет мир", "[^ ]+"), ("é", "()"), ("é", "\udcc3"), ("", ""), ("", ".*"),
    ("aaa", "a?a?a?aaa"), ("aaa", "a-$"), ("abc", "b*"), ("2024-01-02", "(%d+)-(%d+)-(%d+)"),
    ("x", "("), ("x", ")"), ("x", "(x"), ("x", "x)"), ("x", "%"), ("x", "x%"), ("y", "x%"), ("x", "["),
    ("x", "[x"), ("x", "[^"), ("x", "[]"), ("x", "[%"), ("x", "[x%"), ("x", "%1"), ("x", "(x%1)"),
    ("xx", "()%1"), ("x", "%0"), ("x", "%b"), ("x", "%bx"), ("x", "%f"), ("x", "%fx"), ("y", "x["),
    ("x", "(((x)))"), ("x" * 40, "(x)" * 32), ("x" * 40, "(x)" * 33), ("x", "(x)" * 40),
    ("a" * 300, "a?" * 300 + "b"), ("a" * 300, "a?" * 190), ("a" * 250, "a?" * 198 + "a"), ("a" * 250, "a?" * 199 + "a"),
    ("x", "+"), ("+", "+"), ("a*b", "a**b"), ("a", "a??"), ("((", "(()()"), ("x.y", "x%.y"), ("é", "."),
    ("a.b", "[.]"), ("a", "[a-]"), ("b", "[a-c-e]"), ("-", "[a-c-e]"), ("^", "[b^]"), ("%", "[%%]"),
]  # fmt: skip

FUNCTIONS = {
    "find": ("return s:find(p)", "return string.find(s, p)"),
    "match": ("return s:match(p)", "return string.match(s, p)"),
    "gsub": ("return s:gsub(p, '<%0>')", "return string.gsub(s, p, '<%0>')"),
    "gmatch": (
        "local t = {} for a, b in s:gmatch(p) do t[#t+1] = tostring(a) .. '|' .. tostring(b) end "
        "return table.concat(t, ';')",
        "return collect(string.gmatch(s, p))",
    ),
}


def collect(step: Any) -> str:
    """Return all results of an iterator of ``gmatch`` as text."""
    from runtime_shims.lua import adjust, iterate, tostring

    parts = [adjust(each, 2) for each in iterate(step)]
    return ";".join("|".join(tostring(value) for value in part) for part in parts)


def both(name: str) -> tuple[Any, Any]:
    """Return a pattern function in Lua and in Python."""
    real, ours = FUNCTIONS[name]
    module = python_module(f"def f(s, p): {ours}\n", collect=collect)
    return LUA.chunk(f"return function(s, p) {real} end"), module["f"]


# Method calls and plain calls number their arguments differently, which patterns never show.
PAIRS = {name: both(name) for name in FUNCTIONS}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_cases(name: str) -> None:
    real, ours = PAIRS[name]
    for subject, pattern in CASES:
        expected = LUA.call(real, subject, pattern)
        assert python_call(ours, subject, pattern) == expected, (subject, pattern)


ITEMS = ["a", "b", ".", "%a", "%d", "%s", "%w", "%S", "%.", "[ab]", "[^a]", "[%d_]", "[b-y]", "é",
         "%f[%w]", "%f[%W]", "%b()", "%1", "%2", "()", "(", ")", "^", "$", "-", "]", "%"]  # fmt: skip
PATTERNS = st.lists(
    st.tuples(st.sampled_from(ITEMS), st.sampled_from(["", "", "", "*", "+", "-", "?"])), max_size=6
).map(lambda parts: "".join(item + suffix for item, suffix in parts))
SUBJECTS = st.text(alphabet="ab1 _().é\0-", max_size=12)


@pytest.mark.parametrize("name", FUNCTIONS)
@settings(max_examples=600, deadline=None)
@given(subject=SUBJECTS, pattern=PATTERNS)
def test_random_patterns(name: str, subject: str, pattern: str) -> None:
    real, ours = PAIRS[name]
    assert python_call(ours, subject, pattern) == LUA.call(real, subject, pattern)


@settings(max_examples=300, deadline=None)
@given(subject=SUBJECTS, pattern=PATTERNS, start=st.integers(0, 5))
def test_exact_matcher_agrees_with_translation(subject: str, pattern: str, start: int) -> None:
    text, body = to_latin(subject), to_latin(pattern)
    compiled = compile_pattern(body, anchors=False)
    if compiled.translation is None or start > len(text):
        return
    found = compiled.find(text, start)
    matcher = Matcher(text, body)
    ends = ((place, matcher.match_at(place, 0)) for place in range(start, len(text) + 1))
    expected = next(((place, end) for place, end in ends if end is not None), None)
    assert (found and (found.start, found.end)) == expected


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=10).map(from_bytes),
    st.integers(-12, 12),
    st.binary(max_size=3).map(from_bytes),
)
def test_plain_find(subject: str, init: int, needle: str) -> None:
    real = LUA.chunk("return function(s, n, i) return s:find(n, i, true) end")
    ours = python_module("def f(s, n, i): return string.find(s, n, i, True)\n")["f"]
    assert python_call(ours, subject, needle, init) == LUA.call(real, subject, needle, init)


REPLACEMENTS: list[tuple[str, str]] = [
    ("'%1%0'", "'%1%0'"), ("'%2'", "'%2'"), ("'%9'", "'%9'"), ("'%x'", "'%x'"), ("'%'", "'%'"),
    ("'%%'", "'%%'"), ("''", "''"), ("'\\\\1'", "'\\\\1'"), ("5", "5"), ("1.5", "1.5"),
    ("{a = 'X', b = 1, c = false, h = 2.5}", "Table(a='X', b=1, c=False, h=2.5)"),
    ("{a = {}}", "Table(a=Table())"), ("{a = true}", "Table(a=True)"),
    ("function(x, y) return y end", "lambda x=None, y=None: y"),
    ("function(x) return x, 'second' end", "lambda x=None: (x, 'second')"),
    ("function() return nil end", "lambda: None"), ("function() end", "lambda: ()"),
    ("function() return false end", "lambda: False"), ("function() return {} end", "lambda: Table()"),
    ("nil", "None"), ("true", "True"), ("string.upper", "string.upper"),
]  # fmt: skip


@pytest.mark.parametrize(("real", "ours"), REPLACEMENTS)
def test_gsub_replacements(real: str, ours: str) -> None:
    for subject in ["abc hello", "", "héllo", "aaa"]:
        for pattern in ["%a", "(%a)(%a)", "()a", "^a", "x*", "b*", "%a+"]:
            for limit in ["", ", 0", ", 1", ", 2", ", -1"]:
                call = f"string.gsub(s, p, {{}}{limit})"
                expected = LUA.call(
                    LUA.chunk(f"return function(s, p) return {call.format(real)} end"),
                    subject,
                    pattern,
                )
                function = python_module(f"def f(s, p): return {call.format(ours)}\n")["f"]
                assert python_call(function, subject, pattern) == expected, (
                    subject,
                    pattern,
                    limit,
                )


def test_gsub_table_honours_index() -> None:
    from runtime_shims.lua import setmetatable

    table = setmetatable(Table(), Table(__index=lambda _, key: key * 2))
    assert string.gsub("ab", "%w", table) == ("aabb", 2)


def test_callback_that_suspends() -> None:
    async def suspending(_: str) -> str:
        return "x"

    with pytest.raises(LuaError, match="attempt to yield across a C-call boundary"):
        string.gsub("a", "a", suspending)


def test_only_malformed_patterns_raise() -> None:
    with pytest.raises(PatternError):
        Matcher("x", "[").match_at(0, 0)
    assert from_latin(to_latin("é")) == "é"
