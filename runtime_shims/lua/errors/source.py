"""The expression a frame of generated code is evaluating, as a Python syntax tree."""

from __future__ import annotations

import ast
import linecache
from functools import lru_cache
from itertools import islice
from types import CodeType
from typing import Any, NamedTuple


class Segment(NamedTuple):
    """Source position of an instruction: lines count from 1, columns are UTF-8 bytes from 0."""

    line: int
    end_line: int
    column: int
    end_column: int


def instruction_segment(code: CodeType, instruction: int) -> Segment | None:
    """Return the source position of the instruction at a byte offset, None when not recorded."""
    if instruction < 0:
        return None
    position = next(islice(code.co_positions(), instruction // 2, None), None)
    if position is None:
        return None
    line, end_line, column, end_column = position
    if line is None or end_line is None or column is None or end_column is None:
        return None
    return Segment(line, end_line, column, end_column)


def current_node(code: CodeType, instruction: int, namespace: dict[str, Any]) -> ast.AST | None:
    """Return the syntax tree of the expression or statement an instruction belongs to.

    Args:
        code: Code of a frame.
        instruction: Byte offset of the instruction in the code (``f_lasti`` or ``tb_lasti``).
        namespace: Globals of the frame, from which a module loader may give the source.

    Returns:
        The node, without an enclosing ``await``; None when the source cannot be read.
    """
    segment = instruction_segment(code, instruction)
    if segment is None:
        return None
    node = _parse(_text(code.co_filename, segment, namespace))
    return node.value if isinstance(node, ast.Await) else node


def text_after(code: CodeType, segment: Segment, namespace: dict[str, Any]) -> str:
    """Return the rest of the source line behind a segment."""
    lines = linecache.getlines(code.co_filename, namespace)
    if not segment.end_line <= len(lines):
        return ""
    line = lines[segment.end_line - 1].encode()
    return line[segment.end_column :].decode(errors="replace").strip()


def _text(filename: str, segment: Segment, namespace: dict[str, Any]) -> str:
    lines = linecache.getlines(filename, namespace)[segment.line - 1 : segment.end_line]
    if len(lines) != segment.end_line - segment.line + 1:
        return ""
    encoded = [line.encode() for line in lines]
    encoded[-1] = encoded[-1][: segment.end_column]
    encoded[0] = encoded[0][segment.column :]
    return b"".join(encoded).decode(errors="replace")


@lru_cache(maxsize=1024)
def _parse(text: str) -> ast.AST | None:
    try:
        return ast.parse(f"({text}\n)", mode="eval").body
    except (SyntaxError, ValueError):
        pass
    try:
        statements = ast.parse(text).body
    except (SyntaxError, ValueError):
        return None
    return statements[0] if len(statements) == 1 else None
