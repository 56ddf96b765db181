"""The Lua line table: which Lua line each part of the formatted module comes from.

Formatting moves text but never changes the syntax tree, so the trees before and after correspond
node by node.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from transpiler.emit.printer import Printed

NO_LINE = 0
"""Lua line of the skeleton's own statements, whose frames are no Lua functions."""


FALLIBLE = (ast.Await, ast.BinOp, ast.Call, ast.Compare, ast.Subscript, ast.UnaryOp)
"""Expressions that can fail: their own line matters where the Python line has another."""


class Encoded(NamedTuple):
    """The texts of a line table, as ``LineTable`` reads them.

    Attributes:
        lines: Space separated ``py:lua`` pairs, each relative to the one before, sorted by Python
            line.
        places: ``line.column-line.column:lua`` for each expression with another Lua line than its
            Python line has.
        methods: ``line.column`` of each function call that is a method call in Lua.
    """

    lines: str
    places: str
    methods: str


def line_table(printed: Printed, offset: int, unformatted: str, formatted: str) -> Encoded:
    """Encodes the table of a formatted module.

    Args:
        printed: The printed body with its Lua lines.
        offset: Number of lines of the unformatted module before the body.
        unformatted: The module before formatting.
        formatted: The module after formatting.

    Returns:
        The encoded table.
    """
    lines: dict[int, int] = {}
    places: list[tuple[ast.expr, int]] = []
    methods: list[str] = []
    stack: list[tuple[ast.AST, ast.AST, int | None]] = [
        (ast.parse(unformatted), ast.parse(formatted), None)
    ]
    while stack:
        before, after, lua = stack.pop()
        if isinstance(before, (ast.stmt, ast.expr)) and isinstance(after, (ast.stmt, ast.expr)):
            lua = _own_line(printed, before, offset) or lua
            if lua is not None:
                lines.setdefault(after.lineno, lua)
                if _place(before, offset) in printed.methods:
                    methods.append(f"{after.lineno}.{after.col_offset}")
                if isinstance(after, FALLIBLE):
                    places.append((after, lua))
            elif isinstance(before, ast.stmt) and before.lineno > offset:
                lines.setdefault(after.lineno, NO_LINE)
        if isinstance(before, ast.JoinedStr):
            continue
        children = zip(ast.iter_child_nodes(before), ast.iter_child_nodes(after), strict=True)
        stack += [(old, new, lua) for old, new in reversed(list(children))]
    other_lines = [
        f"{node.lineno}.{node.col_offset}-{node.end_lineno}.{node.end_col_offset}:{lua}"
        for node, lua in places
        if lines[node.lineno] != lua
    ]
    return Encoded(encode(lines), " ".join(other_lines), " ".join(methods))


def _own_line(printed: Printed, node: ast.stmt | ast.expr, offset: int) -> int | None:
    if isinstance(node, ast.stmt):
        return printed.starts.get(node.lineno - offset)
    return printed.marks.get(_place(node, offset))


def _place(node: ast.stmt | ast.expr, offset: int) -> tuple[int, int, int]:
    return node.lineno - offset, node.col_offset, node.end_col_offset or 0


def encode(lines: dict[int, int]) -> str:
    """Encodes Python line to Lua line, leaving out lines that repeat the line before."""
    pairs: list[str] = []
    last_python = last_lua = 0
    for python, lua in sorted(lines.items()):
        if not pairs or lua != last_lua:
            pairs.append(f"{python - last_python}:{lua - last_lua}")
            last_python, last_lua = python, lua
    return " ".join(pairs)
