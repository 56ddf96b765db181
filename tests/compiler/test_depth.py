"""Code nested deeper than CPython reads compiles, and does what it does in Lua."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.harness import assert_same

PRELUDE = """
local y, s = 1, "x"
local t = { v = 7 }
t.next = t
function t:me() return self end
local function id(x) return x end
"""


def nest(opening: str, inner: str, closing: str, depth: int) -> str:
    """Returns ``inner`` inside ``depth`` openings and closings, in which ``#`` is the level."""
    start = "\n".join(opening.replace("#", str(level)) for level in range(depth))
    return f"{start}\n{inner}\n" + f"{closing}\n" * depth


EXPRESSIONS = {
    "sum": "print(" + " + ".join(["y"] * 450) + ")",
    "concatenation": "print(#(" + " .. ".join(["s"] * 150) + "))",
    "parentheses": "print(" + "(" * 150 + "y" + " * 2)" * 150 + ")",
    "fields": "print(t" + ".next" * 450 + ".v)",
    "methods": "print(t" + ":me()" * 450 + ".v)",
    "arguments": "print(" + "id(" * 150 + "5" + ")" * 150 + ")",
    "constructors": "local d = " + "{" * 150 + "}" * 150 + " print(#d)",
    "conjunction": "if " + " and ".join(["y"] * 450) + " then print('all') end",
    "negation": "print(" + "not " * 150 + "y)",
    "alternatives": "print(" + "y < 0 and 1 or " * 90 + "2)",
    "in a loop's condition": (
        "while " + "id(" * 100 + "y < 5" + ")" * 100 + " do y = y + 1 end print(y)"
    ),
    "assigned beyond": (
        "local a = " + "id(" * 100 + "function() y = y + 1 return y end" + ")" * 100
        + " print(a(), y)"
    ),
}  # fmt: skip

BLOCKS = {
    "loops left by break": "local n, found = 0\n"
    + nest(
        "for i# = 1, # == 25 and 9 or 1 do",
        "n = n + 1 if n == 3 then found = n break end",
        "end",
        26,
    )
    + "print(n, found)",
    "loops left by return": "local function deep(x)\n"
    + nest("while x > # do", "x = x + 1 if x > 100 then return 'out', x end", "end", 30)
    + "return 'never' end print(deep(50)) print(deep(-5))",
    "loops left by goto": nest(
        "for i# = 1, # == 0 and 3 or 1 do", "if i0 == 2 then goto out end y = y + 1", "end", 24
    )
    + "::out:: print(y)",
    "conditions": nest("if y == 1 then local v# = #", "print(v0 + v149) y = 2", "end", 150)
    + "print(y)",
    "conditions in a loop": "for i = 1, 3 do\n"
    + nest("if y ~= #0 + 5 then", "if i == 2 then goto next end print(i)", "end", 60)
    + "::next:: end",
    "functions": nest("local g = (function(x) local u# = x", "return y + u0 + u29", "end)(2)", 30)
    + "print(g)",
    "scopes": nest(
        "do local c# <close> = setmetatable({}, { __close = function() y = y + 1 end })",
        "print(y)",
        "end",
        30,
    )
    + "print(y)",
}


@pytest.mark.parametrize("source", EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_expressions(source: str, tmp_path: Path) -> None:
    """Brackets and operators nest as deep as in Lua."""
    assert_same(PRELUDE + source, tmp_path)


@pytest.mark.parametrize("source", BLOCKS.values(), ids=BLOCKS)
def test_blocks(source: str, tmp_path: Path) -> None:
    """Blocks nest as deep as in Lua, and jumps lead out of all of them."""
    assert_same(PRELUDE + source, tmp_path)
