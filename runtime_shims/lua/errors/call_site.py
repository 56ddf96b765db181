"""The Lua call site of a running shim function, found by walking the Python frames above it.

Only error paths come here, so the fast paths carry no names and no positions.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Sequence
from types import CodeType, FrameType
from typing import Any, NamedTuple

from runtime_shims.lua.errors.positions import (
    is_boundary,
    line_table,
    lua_position,
    walk_frames,
)
from runtime_shims.lua.errors.source import current_node, instruction_segment


class CallSite(NamedTuple):
    """The innermost Lua frame with the expression it evaluates and the shim function it called."""

    frame: FrameType
    node: ast.AST | None
    callee: CodeType | None

    @property
    def callee_name(self) -> str:
        """Python name of the shim function that the Lua frame called."""
        return self.callee.co_name if self.callee is not None else ""

    def operands(self) -> Sequence[ast.expr]:
        """Return the expressions of the operands, empty when they cannot be told."""
        node = self.node
        if isinstance(node, ast.Call):
            return _plain_arguments(node) if self.names_callee() else [node.func]
        return operator_operands(node)

    def is_method(self) -> bool:
        """Tell whether the call of the shim function is a method call in Lua."""
        table = line_table(self.frame.f_globals)
        segment = instruction_segment(self.frame.f_code, self.frame.f_lasti)
        return table is not None and segment is not None and table.is_method(segment)

    def names_callee(self) -> bool:
        """Tell whether the call is written as a direct call of the shim function."""
        if self.callee is None or not isinstance(self.node, ast.Call):
            return False
        return getattr(_resolve(self.node.func, self.frame), "__code__", None) is self.callee


def call_site() -> CallSite | None:
    """Return where Lua code called the running shim, None when no Lua code did so directly."""
    callee: CodeType | None = None
    for frame in walk_frames(sys._getframe(1)):
        if lua_position(frame, frame.f_lineno, frame.f_lasti) is not None:
            node = current_node(frame.f_code, frame.f_lasti, frame.f_globals)
            return CallSite(frame, node, callee)
        if is_boundary(frame):
            return None
        callee = frame.f_code
    return None


def operator_operands(node: ast.AST | None) -> Sequence[ast.expr]:
    """Return the operands of an operator, subscript or attribute expression."""
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.UnaryOp):
        return [node.operand]
    if isinstance(node, ast.Subscript | ast.Attribute):
        return [node.value]
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    return []


def _plain_arguments(node: ast.Call) -> Sequence[ast.expr]:
    arguments: list[ast.expr] = []
    for argument in node.args:
        if isinstance(argument, ast.Starred):
            break
        arguments.append(argument)
    return arguments


def _resolve(node: ast.expr, frame: FrameType) -> Any:
    if isinstance(node, ast.Name):
        if node.id in frame.f_locals:
            return frame.f_locals[node.id]
        return frame.f_globals.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(_resolve(node.value, frame), node.attr, None)
    return None
