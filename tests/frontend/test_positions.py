"""Spans cut exactly the text of their node; comments are kept in order with theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from luaparser import astnodes as ast

from transpiler.diagnostics.model import Span
from transpiler.frontend import parse
from transpiler.frontend.cursor import source_slice

from .sources import DIALECT, PLAIN
from .trees import nodes

BOUNDARIES: dict[type, tuple[str, str]] = {
    ast.If: ("if", "end"),
    ast.While: ("while", "end"),
    ast.Do: ("do", "end"),
    ast.Fornum: ("for", "end"),
    ast.Forin: ("for", "end"),
    ast.Function: ("function", "end"),
    ast.Method: ("function", "end"),
    ast.AnonymousFunction: ("function", "end"),
    ast.LocalFunction: ("local", "end"),
    ast.LocalAssign: ("local", ""),
    ast.Return: ("return", ""),
    ast.Goto: ("goto", ""),
    ast.Label: ("::", "::"),
    ast.Table: ("{", "}"),
    ast.Break: ("break", "break"),
    ast.Dots: ("...", "..."),
    ast.Varargs: ("...", "..."),
    ast.Nil: ("nil", "nil"),
}


def value(source: str) -> Any:
    return parse(source, "spans.lua").body.body[0].values[0]


@pytest.mark.parametrize("path", [*PLAIN, *DIALECT], ids=lambda path: path.name)
def test_spans_of_whole_files(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for node in nodes(parse(text, path.name)):
        covered = source_slice(text, node.span)
        if isinstance(node, ast.Name):
            assert covered == node.id
        elif isinstance(node, ast.String):
            assert node.raw in covered
        opening, closing = BOUNDARIES.get(type(node), ("", ""))
        assert covered.startswith(opening)
        assert covered.endswith(closing)


@pytest.mark.parametrize("path", [*PLAIN, *DIALECT], ids=lambda path: path.name)
def test_children_lie_inside_their_parents(path: Path) -> None:
    """A declared name's span leaves out its attribute, an elseif's the branches after it."""
    for node in nodes(parse(path.read_bytes(), path.name)):
        left_out = ("attribute", "orelse") if isinstance(node, ast.Name | ast.ElseIf) else ()
        for name, child in vars(node).items():
            for each in child if isinstance(child, list) else [child]:
                if isinstance(each, ast.Node) and name not in left_out:
                    assert node.span[:2] <= each.span[:2] <= each.span[2:] <= node.span[2:]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("x = a + b * c -- d", "a + b * c"),
        ("x = (a + b).c", "(a + b).c"),
        ("x = (a)", "a"),
        ("x = (f())", "(f())"),
        ("x = a:b(c)(d)", "a:b(c)(d)"),
        ("x = not a", "not a"),
        ("x = a as A | B", "a as A | B"),
        ("x = a!", "a!"),
        ("x = function() end;", "function() end"),
        ("x = [[a\nb]] y = 1", "[[a\nb]]"),
        ("x = 'a\\\nb' y = 1", "'a\\\nb'"),
        ("x = 'h\u00e9' .. '\U0001f600' y = 1", "'h\u00e9' .. '\U0001f600'"),
        ("x =\r\n\r\n  a", "a"),
        ("x =\n\ra", "a"),
        ("#!/bin/lua\nx = a", "a"),
        ("\ufeffx = a", "a"),
        ("\ufeff#!/bin/lua\nx = a", "a"),
    ],
)
def test_span_of_an_expression(source: str, text: str) -> None:
    assert source_slice(source, value(source).span) == text


def test_columns_count_characters() -> None:
    assert value("x = '\u00e9\U0001f600' .. a").right.span == Span(1, 13, 1, 14)
    assert value(b"x = '\xff' .. a").right.span == Span(1, 12, 1, 13)
    assert value("\ufeffx = a").span == Span(1, 5, 1, 6)


COMMENTED = """#!/usr/bin/lua
-- first
local a = 1 -- trailing
  --[[ long
of two lines ]] local b
--[==[]==] --[[x]]
--[ short
--[=short too
return a --"""


def test_comments() -> None:
    comments = parse(COMMENTED, "comments.lua").comments_index
    assert [(each.text, each.own_line, each.long) for each in comments] == [
        (" first", True, False),
        (" trailing", False, False),
        (" long\nof two lines ", True, True),
        ("", True, True),
        ("x", False, True),
        ("[ short", True, False),
        ("[=short too", True, False),
        ("", False, False),
    ]
    assert comments[0].span == Span(2, 1, 2, 9)
    assert comments[2].span == Span(4, 3, 5, 16)
    assert source_slice(COMMENTED, comments[3].span) == "--[==[]==]"
