"""What cannot be compiled faithfully is refused with its exact place, never compiled wrongly."""

from __future__ import annotations

import pytest

from transpiler.diagnostics.model import CompileError
from transpiler.pipeline import compile_script

CASES = [
    # source, code, line, column, part of the message
    (
        "goto b\n::a::\ndo end\n::b::\nlocal x <close> = nil\ngoto a",
        "LT201",
        2,
        1,
        "labels cross",
    ),
    ("error = nil", "LT207", 1, 1, "global 'error'"),
    ("function require() end", "LT207", 1, 10, "global 'require'"),
    ("local n = 'json'\nlocal j = require(n)", "LT204", 2, 11, "require"),
    ("local ok = pcall(require, 'nope')", "LT204", 1, 12, "'nope'"),
    ("local x = require('nope')", "LT204", 1, 11, "'nope'"),
    ("local _ENV = {}", "LT209", 1, 7, "_ENV"),
    ("table.sort(t, function() time.sleep(1) end)", "LT202", 1, 15, "table.sort"),
    ("local s = 'x'\ns:gsub('.', function() time.sleep(1) end)", "LT202", 2, 13, "string.gsub"),
    ("table.sort(t, time.sleep)", "LT202", 1, 15, "table.sort"),
    (
        "local t = setmetatable({}, {\n  __index = function() time.sleep(1) end })",
        "LT202",
        2,
        13,
        "metamethod",
    ),
    ("x = time.now(print())", "LT200", 1, 14, "takes no arguments"),
    ("local x = " + "+".join(["y"] * 5000), "LT206", 1, 11, "500"),
    ("if " + " and ".join(["y"] * 5000) + " then end", "LT206", 1, 4, "500"),
    ("local x = f" + ".a" * 1000, "LT206", 1, 11, "500"),
    ("local x = f" + "()" * 1000, "LT206", 1, 11, "500"),
    ("local x = function()\n" * 99 + "return 1\n" + " end" * 99, "LT206", 100, 1, "too deeply"),
    ("if x then\n" + "elseif y then\n" * 5000 + "end", "LT206", 501, 1, "500 branches"),
]


@pytest.mark.parametrize(
    ("source", "code", "line", "column", "text"), CASES, ids=[c[0][:40] for c in CASES]
)
def test_refusal(source: str, code: str, line: int, column: int, text: str) -> None:
    """The diagnostic names the construct and stands where it begins."""
    with pytest.raises(CompileError) as caught:
        compile_script(source, "script.lua")
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.span.line, diagnostic.span.column) == (code, line, column)
    assert text in diagnostic.message


@pytest.mark.parametrize(
    "source",
    [
        "local x = " + "(" * 150 + "1" + ")" * 150,
        "local x = " + "{" * 150 + "1" + "}" * 150,
        "local x = " + "f(" * 150 + "1" + ")" * 150,
        "local x = " + "..".join(["y"] * 150),
        "local x = " + "+".join(["y"] * 170),
        "do " * 150 + "print(1)" + " end" * 150,
        "local t = {" + ",".join(map(str, range(3000))) + "}",
        "print(" + ",".join(map(str, range(240))) + ")",
        "if x == 0 then f()\n" + "".join(f"elseif x == {n} then f()\n" for n in range(400)) + "end",
        "for a = 1, 2 do\n" * 20 + "end " * 20,
    ],
    ids=lambda source: source[:20],
)
def test_large_but_legal(source: str) -> None:
    """Code near the limits compiles to Python that CPython reads."""
    compile(compile_script(source, "script.lua"), "script.py", "exec")
