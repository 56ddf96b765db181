"""Where suppression comments stand, and the lines each of them holds for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transpiler.diagnostics.model import Span
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.linting.suppressions import Marked, is_marked

MARKER = "luatemporal"
"""No text without this word, in any case, holds a suppression."""

_YAML_COMMENT = re.compile(r"(?:^|\s)#(.*)$")
_BLOCKS = (ir.If, ir.Loop, ir.Do, ir.Region, ir.Dispatch)


def in_lua(chunk: ir.Chunk) -> Iterator[Marked]:
    """Yield the marked comments of a Lua source.

    A comment behind code holds for its line, one on its own for the statement below: all of a
    simple one or of a function, the head of a block. One in front of everything, unless it stands
    right above a function, holds for the file.

    Args:
        chunk: The source.
    """
    statements = _statements(chunk)
    first = min(statements, default=None)
    own = {line for c in chunk.comments if c.own_line for line in _lines(c.span)}
    for comment in chunk.comments:
        if not is_marked(comment.text):
            continue
        span: Span = comment.span
        if not comment.own_line:
            yield Marked(comment.text, span, False, span.line, span.end_line)
            continue
        below = span.end_line + 1
        while below in own:
            below += 1
        statement = statements.get(below)
        is_first = first is None or span.line < first
        if is_first and not (statement is not None and _is_function(statement)):
            yield Marked(comment.text, span, True, 1, None)
        else:
            last = below if statement is None else _last_line(statement)
            yield Marked(comment.text, span, True, below, last)


def in_yaml(text: str) -> Iterator[Marked]:
    """Yield the marked comments of a registry file.

    A comment behind a value holds for its line, one on its own for the line below, one in front of
    everything for the file.

    Args:
        text: The file's text.
    """
    lines = text.split("\n")
    contents = [n for n, line in enumerate(lines, 1) if line.strip() and line.strip()[0] != "#"]
    for number, line in enumerate(lines, 1):
        match = _YAML_COMMENT.search(line.rstrip("\r"))
        if match is None or not is_marked(match[1]):
            continue
        span = Span(number, match.start(1), number, match.end(1) + 1)
        if line[: match.start(1) - 1].strip():
            yield Marked(match[1], span, False, number, number)
            continue
        below = next((n for n in contents if n > number), number)
        if contents and number < contents[0]:
            yield Marked(match[1], span, True, 1, None)
        else:
            yield Marked(match[1], span, True, below, below)


def _lines(span: Span) -> range:
    return range(span.line, span.end_line + 1)


def _statements(chunk: ir.Chunk) -> dict[int, ir.Stmt]:
    """The outermost statement that begins on each line."""
    found: dict[int, ir.Stmt] = {}
    for function in chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.Stmt) and not isinstance(node, ir.Region | ir.Dispatch):
                found.setdefault(node.span.line, node)
    return found


def _is_function(statement: ir.Stmt) -> bool:
    if isinstance(statement, ir.FunctionDecl):
        return True
    values = statement.values if isinstance(statement, ir.LocalDecl | ir.Assign) else []
    return any(isinstance(value, ir.FunctionExpr) for value in values)


def _last_line(statement: ir.Stmt) -> int:
    if isinstance(statement, _BLOCKS):
        return statement.span.line
    return statement.span.end_line
