"""Generic traversal of the IR: children in source order, never into a nested function."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from transpiler.ir import nodes as ir

_NAMED_TUPLE_MARK = "_fields"


_NOT_CHILDREN = ("span", "line", "exits")


@cache
def _field_names(node_type: Any) -> tuple[str, ...]:
    return tuple(item.name for item in fields(node_type) if item.name not in _NOT_CHILDREN)


def children(node: ir.Node) -> Iterator[ir.Node]:
    """Yields the direct child nodes of a node, in source order."""
    for name in _field_names(type(node)):  # type: ignore[arg-type]
        yield from _nodes(getattr(node, name))


def _nodes(value: object) -> Iterator[ir.Node]:
    if isinstance(value, ir.Node):
        yield value
    elif isinstance(value, ir.TableField):
        yield from _nodes([value.key, value.value])
    elif isinstance(value, (list, tuple)) and not hasattr(value, _NAMED_TUPLE_MARK):
        for item in value:
            yield from _nodes(item)


def walk(node: ir.Node) -> Iterator[ir.Node]:
    """Yields a node and everything below it in source order, without nested functions' bodies."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(list(children(current))))


def blocks_of(statement: ir.Stmt) -> Iterator[ir.Block]:
    """Yields the blocks directly inside a statement, in source order."""
    return (node for node in children(statement) if isinstance(node, ir.Block))


def body_nodes(function: ir.Function) -> Iterator[ir.Node]:
    """Yields every node of a function's own body."""
    return walk(function.body)
