"""Plain Lua gives the same tree from luaparser's own parser, known bugs of it aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from luaparser import ast as luaparser_ast

from transpiler.frontend import parse

from .sources import EXAMPLES, PLAIN
from .trees import plain, uses_dialect

# Each is the shortest source on which luaparser 4.2 builds a wrong tree or fails.
LUAPARSER_BUGS = {
    "a call of an invocation's result is lost": "x = (a):c(1)(2)",
    "hexadecimal floats crash": "x = 0x1p4",
    "a leading zero makes a float": "x = 002",
    "hexadecimal integers do not wrap": "x = 0xffffffffffffffff",
    "large decimal integers do not become floats": "x = 9223372036854775808",
    "hexadecimal escapes denote code points": r'x = "\x80"',
    "decimal escapes denote code points": r'x = "\255"',
    "an escaped line end is dropped": 'x = "\\\n"',
    "the first line end of a long string is kept": "x = [[\n]]",
    "line ends of a long string are not unified": "x = [[a\r\nb]]",
    "a byte order mark is refused": "\ufeffx = 1",
}
# What luaparser accepts although Lua's compiler rejects it.
LUAPARSER_LENIENT = {
    "break outside a loop": "break",
    "goto without a label": "goto nowhere",
    "assignment to a constant": "local x <const> = 1; x = 2",
    "an unknown attribute": "local x <frozen> = 1",
    "varargs outside a vararg function": "function f() return ... end",
}


@pytest.mark.parametrize("path", [*PLAIN, *EXAMPLES], ids=lambda path: path.name)
def test_both_parsers_build_the_same_tree(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    ours = parse(text, path.name)
    if uses_dialect(ours):
        pytest.skip("luaparser does not know the dialect's types")
    assert plain(ours) == plain(luaparser_ast.parse(text))


@pytest.mark.parametrize("source", LUAPARSER_BUGS.values(), ids=LUAPARSER_BUGS)
def test_known_luaparser_bug_still_exists(source: str) -> None:
    ours = plain(parse(source, "bug.lua"))
    try:
        theirs = plain(luaparser_ast.parse(source))
    except (luaparser_ast.SyntaxException, ValueError):
        return
    assert theirs != ours


@pytest.mark.parametrize("source", LUAPARSER_LENIENT.values(), ids=LUAPARSER_LENIENT)
def test_luaparser_still_accepts_what_lua_rejects(source: str) -> None:
    luaparser_ast.parse(source)


def test_the_comparison_sees_differences() -> None:
    different = ["x = 1", "x = 1.0", "x = '1'", 'x = "1"', "x = (a)", "x = a", "x = {1}", "x = -1"]
    trees = [plain(parse(source, "a.lua")) for source in different]
    assert all(trees.count(tree) == 1 for tree in trees)
