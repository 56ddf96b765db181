"""Generic traversal of the IR: children in source order, never into a nested function."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from transpiler.ir import nodes as ir


@cache
def _child_fields(node_type: Any) -> tuple[str, ...]:
    """The fields that may hold nodes, by what they are declared to hold."""
    return tuple(item.name for item in fields(node_type) if _may_hold_nodes(str(item.type)))


def _may_hold_nodes(annotation: str) -> bool:
    declared = (getattr(ir, word, None) for word in re.findall(r"\w+", annotation))
    return any(
        item is Any or (isinstance(item, type) and issubclass(item, (ir.Node, ir.TableField)))
        for item in declared
    )


def children(node: ir.Node) -> list[ir.Node]:
    """Returns the direct child nodes of a node, in source order."""
    found: list[ir.Node] = []
    for name in _child_fields(type(node)):  # type: ignore[arg-type]
        value = getattr(node, name)
        if isinstance(value, ir.Node):
            found.append(value)
        elif type(value) is list:
            for item in value:
                if isinstance(item, ir.Node):
                    found.append(item)
                else:
                    _add_parts(item, found)
    return found


def _add_parts(item: object, found: list[ir.Node]) -> None:
    """Adds the nodes of a compound list item: a table field, a branch, a part of a dispatch."""
    parts: tuple[object, ...] = ()
    if isinstance(item, ir.TableField):
        parts = (item.key, item.value)
    elif type(item) is tuple:
        parts = item
    found.extend(part for part in parts if isinstance(part, ir.Node))


def walk(node: ir.Node) -> Iterator[ir.Node]:
    """Yields a node and everything below it in source order, without nested functions' bodies."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if _child_fields(type(current)):  # type: ignore[arg-type]
            below = children(current)
            below.reverse()
            stack += below


def blocks_of(statement: ir.Stmt) -> Iterator[ir.Block]:
    """Yields the blocks directly inside a statement, in source order."""
    return (node for node in children(statement) if isinstance(node, ir.Block))


def body_nodes(function: ir.Function) -> list[ir.Node]:
    """Returns every node of a function's own body; the body must be in its final shape.

    Most passes ask, so the answer is kept.
    """
    if function.nodes is None:
        function.nodes = list(walk(function.body))
    return function.nodes
