"""A rejected source gets one diagnostic: exact place, Lua's wording, and help where useful."""

from __future__ import annotations

import pytest

from transpiler.diagnostics.model import CompileError, Diagnostic, Severity
from transpiler.frontend import errors, parse

# Source, then: code, line:column-line:column, message, a part of the help or nothing.
CASES = [
    ("x = ", "LT001 1:5-1:5", "unexpected symbol near <eof>", ""),
    ("x = )", "LT001 1:5-1:6", "unexpected symbol near ')'", ""),
    ("x y", "LT001 1:3-1:4", "syntax error near 'y'", ""),
    ("x = 1 2", "LT001 1:7-1:8", "unexpected symbol near '2'", ""),
    ("f('a' 'b'", "LT001 1:7-1:10", "')' expected near ''b''", ""),
    ("local 1", "LT001 1:7-1:8", "<name> expected near '1'", ""),
    ("local x = 1 end", "LT001 1:13-1:16", "'<eof>' expected near 'end'", ""),
    ("if a then\nb()", "LT001 2:4-2:4", "'end' expected (to close 'if' at line 1) near <eof>", ""),
    ("f(\n1", "LT001 2:2-2:2", "')' expected (to close '(' at line 1) near <eof>", ""),
    ("while a b() end", "LT001 1:9-1:10", "'do' expected near 'b'", ""),
    ("for i do end", "LT001 1:7-1:9", "'=' or 'in' expected near 'do'", ""),
    ("a:b.c()", "LT001 1:4-1:5", "function arguments expected near '.'", ""),
    (
        "do return 1 print(2) end",
        "LT001 1:13-1:18",
        "'end' expected near 'print'",
        "last statement",
    ),
    ("if x = 1 then end", "LT001 1:6-1:7", "'then' expected near '='", "== compares"),
    ("x = a != b", "LT001 1:7-1:8", "unexpected symbol near '!'", "~="),
    ("x = a && b", "LT001 1:8-1:9", "unexpected symbol near '&'", "and"),
    ("x = a || b", "LT001 1:8-1:9", "unexpected symbol near '|'", "or"),
    ("x += 1", "LT001 1:3-1:4", "syntax error near '+'", "x = x + ..."),
    ("x++", "LT001 1:2-1:3", "syntax error near '+'", "no increment"),
    ("if a then elif b then end", "LT001 1:16-1:17", "syntax error near 'b'", "elseif"),
    ("x = $", "LT001 1:5-1:6", "unexpected symbol near '$'", ""),
    ("x = \0", "LT001 1:5-1:6", "unexpected symbol near '<\\0>'", ""),
    ("local x: = 1", "LT001 1:10-1:11", "type expected near '='", ""),
    ("type X = {a: b c}", "LT001 1:16-1:17", "'}' expected near 'c'", ""),
    ("type X = (A, B)", "LT001 1:16-1:16", "'->' expected near <eof>", ""),
    ("x = 'abc", "LT002 1:5-1:9", "unfinished string near <eof>", "close it with '"),
    ("x = 'abc\ny = 1", "LT002 1:5-1:9", "unfinished string near ''abc'", "[[...]]"),
    (
        "x = 1\ny = [==[abc\n\n]]",
        "LT002 2:5-2:7",
        "unfinished long string (starting at line 2) near <eof>",
        "close it with ]==]",
    ),
    ("--[[ a", "LT002 1:1-1:7", "unfinished long comment (starting at line 1) near <eof>", "]]"),
    ("x = [==a", "LT002 1:5-1:8", "invalid long string delimiter near '[=='", "[==["),
    ("x = 3x", "LT003 1:5-1:7", "malformed number near '3x'", ""),
    ("x = 1..2", "LT003 1:5-1:9", "malformed number near '1..2'", "blank"),
    ("x = 'a\\qb'", "LT004 1:7-1:9", "invalid escape sequence near ''a\\q'", "\\\\"),
    ("x = '\\xg1'", "LT004 1:6-1:9", "hexadecimal digit expected near ''\\xg'", "two"),
    ("x = '\\300'", "LT004 1:6-1:10", "decimal escape too large near ''\\300'", "\\255"),
    ("x = '\\u0041'", "LT004 1:6-1:9", "missing '{' in \\u{xxxx} near ''\\u0'", ""),
    ("x = '\\u{110000000}'", "LT004 1:6-1:18", "UTF-8 value too large", "7FFFFFFF"),
    ("goto a", "LT005 1:1-1:7", "no visible label 'a' for goto at line 1", "enclosing blocks"),
    (
        "while a do goto continue end",
        "LT005 1:12-1:25",
        "no visible label 'continue'",
        "::continue::",
    ),
    (
        "goto a\nlocal x\n::a:: f()",
        "LT005 1:1-1:7",
        "goto a at line 1 jumps into the scope of local 'x'",
        "declare 'x' before",
    ),
    ("::a::\n::a::", "LT005 2:1-2:6", "label 'a' already defined on line 1", ""),
    ("f()\nbreak", "LT006 2:1-2:6", "break outside a loop at line 2", ""),
    ("local x <const> = 1 x = 2", "LT007 1:21-1:22", "assign to const variable 'x'", "<const>"),
    ("local x <lazy> = 1", "LT008 1:9-1:15", "unknown attribute 'lazy'", "<const> and <close>"),
    ("local x <close>, y <close> = 1", "LT008 1:20-1:27", "multiple to-be-closed variables", ""),
    (
        "function f() g(...) end",
        "LT009 1:16-1:19",
        "cannot use '...' outside a vararg function",
        "",
    ),
    ("x = " + "(" * 300, "LT010 1:204-1:205", "too many syntax levels (limit is 200)", ""),
    ("x = '\ud800'", "LT011 1:6-1:7", "character U+D800 is not text", ""),
]


def rejected(source: str) -> Diagnostic:
    with pytest.raises(CompileError) as caught:
        parse(source, "src/order.lua")
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


@pytest.mark.parametrize(("source", "place", "message", "help"), CASES)
def test_diagnostic(source: str, place: str, message: str, help: str) -> None:
    found = rejected(source)
    span = found.span
    where = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    assert f"{found.code} {where}" == place
    assert message in found.message
    assert help in (found.help or "")
    assert (found.path, found.severity) == ("src/order.lua", Severity.ERROR)


def test_every_code_has_a_title_and_a_case() -> None:
    assert set(errors.TITLES) == {place.split()[0] for _, place, _, _ in CASES}


def test_the_first_error_is_reported() -> None:
    assert rejected("x = = 1\ny = 'abc").span.line == 1
    assert rejected("x = 1\ny = 'abc\nz = = 1").span.line == 2
    assert rejected("break\nx = = 1").message.startswith("unexpected symbol")


def test_the_error_reads_as_one_line_and_help() -> None:
    with pytest.raises(CompileError) as caught:
        parse("x = 1\ngoto done", "order.lua")
    assert str(caught.value) == (
        "order.lua:2:1: error[LT005]: no visible label 'done' for goto at line 2\n"
        "  help: a goto reaches labels of its own block and of enclosing blocks of its function"
    )
