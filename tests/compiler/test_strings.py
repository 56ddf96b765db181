"""Strings known to be ASCII have Python's own length, slices and methods."""

from __future__ import annotations

import pytest

from transpiler.pipeline import compile_script

S = "local n = math.random(9) local s = 'a' .. n "


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("print(#s)", "print(len(s))"),
        ("print(s:sub(1, 3))", "print(s[:3])"),
        ("print(s:sub(2))", "print(s[1:])"),
        ("print(s:sub(0, 0))", "print(s[:0])"),
        ("print(s:sub(-20))", "print(s[-20:])"),
        ("print(s:sub(2, -2))", "print(s[1:-1])"),
        ("print(string.sub(s, -3, -1))", "print(s[-3:])"),
        ("print(s:sub(-2):upper())", "print(s[-2:].upper())"),
        ("print(s:lower() .. 'x')", "s.lower()"),
        ("print(('-'):rep(27))", 'print("-" * 27)'),
        ("local w = s:match('%a') print(#w)", "print(len(w))"),
        ("for w in s:gmatch('%a') do print(#w) end", "print(len(w))"),
        ("local i, j, w = s:find('(%a)') print(#w)", "print(len(w))"),
        ("local out = s:gsub('a', 'b') print(#out)", "print(len(out))"),
        ("local out = s:gsub('a', { a = 'b' }) print(#out)", "print(len(out))"),
        ("local out = s:gsub('a', function() return n end) print(#out)", "print(len(out))"),
        ("print(#tostring(n))", "print(len(tostring(n)))"),
        ("print(string.format('%d items', n))", 'print(f"{n} items")'),
        ("print(('%05d|%-5d|%+d|% d'):format(n, n, n, n))", '{n:05d}|{n:<5d}|{n:+d}|{n: d}"'),
        ("print(('%s-%5s-%-5s'):format(s, s, n))", 'print(f"{s}-{s:>5}-{n:<5}")'),
        ("print(('%5.1f%%'):format(n / 3))", 'print(f"{n / 3:5.1f}%")'),
        ("print(('{%g}'):format(n))", 'print(f"{{{n:g}}}")'),
    ],
)
def test_python_strings(source: str, text: str) -> None:
    assert text in compile_script(S.replace("math.random(9)", "#{...}") + source, "script.lua")


@pytest.mark.parametrize(
    "source",
    [
        "print(#'é')",
        "local t = 'é' .. n print(#t)",
        "local t = s .. tostring(...) print(#t)",
        "local t = 'a\\0' print(#t)",
        "print(('é'):upper())",
        "print(s:sub(n, n))",
        "print(s:sub(1, 2.0))",
        "print(s:sub())",
        "print(s:rep(n))",
        "print(('x'):rep(100000))",
        "print(('x'):rep(-1))",
        "print(('x'):rep(3, ','))",
        "print(('%d'):format(n / 3))",
        "print(('%5.1f'):format(0.5 * n))",
        "print(('%s'):format(n / 3))",
        "print(('%5s'):format('é'))",
        "print(('%.3s'):format(s))",
        "print(('%.3d'):format(n))",
        "print(('%x'):format(n))",
        "print(('%i'):format(n))",
        "print(('%c'):format(n))",
        "print(('%q'):format(s))",
        "print(('%100d'):format(n))",
        "print(('%d %d'):format(n))",
        "print(('%d'):format(n, n))",
        "print(('%d'):format(...))",
        "print(('%y'):format(n))",
        "print(('%d'):format(#tostring(function() end)))",
        "local out = s:gsub('a', 'é') print(#out)",
        "local out = s:gsub('a', { a = ... }) print(#out)",
        "local out = s:gsub('a', string.upper) print(#out)",
        "print(#('%c'):format(200))",
        "local len = 3 print(#s, len)",
    ],
)
def test_other_strings(source: str) -> None:
    found = compile_script(S.replace("math.random(9)", "#{...}") + source, "script.lua")
    assert any(name in found for name in ("string.", "length(", "PATTERN.gsub"))
    assert "print(f" not in found
    assert "len(out)" not in found
