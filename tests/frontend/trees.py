"""Plain-data view of trees, so that two parsers' results compare by structure alone."""

from __future__ import annotations

from enum import Enum
from typing import Any

from luaparser.astnodes import Node

from transpiler.frontend import Cast, NonNil, Paren, TypeDeclaration

IGNORED = frozenset(
    [
        "comments",
        "comments_index",
        "operator_line",
        "return_type",
        "span",
        "text",
        "type_annotation",
        "type_params",
    ]
)


def plain(value: Any) -> Any:
    """Return nested tuples and scalars that stand for a tree, without positions and comments."""
    if isinstance(value, Paren):
        return plain(value.value)
    if isinstance(value, Node):
        fields = sorted(
            (name, plain(child))
            for name, child in vars(value).items()
            if not name.startswith("_") and name not in IGNORED
        )
        index = getattr(value, "_index", None)
        return (type(value).__name__, index, tuple(fields))
    if isinstance(value, list):
        return tuple(plain(child) for child in value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, bool | int | float):
        return (type(value).__name__, repr(value))
    return value


def nodes(value: Any) -> list[Node]:
    """Return every node of a tree, parents before children."""
    found: list[Node] = []
    stack = [value]
    while stack:
        at = stack.pop()
        if isinstance(at, list):
            stack.extend(reversed(at))
        elif isinstance(at, Node):
            found.append(at)
            stack.extend(
                child for name, child in vars(at).items() if name not in ("comments", "span")
            )
    return found


def uses_dialect(chunk: Node) -> bool:
    """Tell whether a tree holds anything that plain Lua does not have."""
    for node in nodes(chunk):
        fields = vars(node)
        if isinstance(node, Cast | NonNil | TypeDeclaration) or fields.get("type_params"):
            return True
        if fields.get("type_annotation") is not None or fields.get("return_type") is not None:
            return True
    return False
