"""Generic traversal of the IR: children in source order, never into a nested function unless asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from transpiler.ir import nodes as ir


def children(node: ir.Node) -> Iterator[ir.Node]:
    """Yields the direct child nodes of a node, in source order."""
    for item in fields(node):
        value = getattr(node, item.name)
        yield from _nodes(value)


def _nodes(value: object) -> Iterator[ir.Node]:
    if isinstance(value, ir.Node):
        yield value
    elif isinstance(value, ir.TableField):
        yield from _nodes([value.key, value.value])
    elif isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        for item in value:
            yield from _nodes(item)


def walk(node: ir.Node) -> Iterator[ir.Node]:
    """Yields a node and everything below it in source order, without the bodies of nested functions."""
    yield node
    for child in children(node):
        yield from walk(child)


def body_nodes(function: ir.Function) -> Iterator[ir.Node]:
    """Yields every node of a function's own body."""
    return walk(function.body)
