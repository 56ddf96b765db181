"""YAML and JSON as plain data in which every value and every key knows its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from transpiler.diagnostics.model import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, number, boolean or null."""

    value: str | int | float | bool | None
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Value, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """One key and its value in a mapping."""

    key: str
    key_span: Span
    value: Value


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping with string keys, in the order of the file."""

    items: tuple[Item, ...]
    span: Span

    def find(self, key: str) -> Item | None:
        """Return the item stored under a key, or None."""
        return next((item for item in self.items if item.key == key), None)

    def get(self, key: str) -> Value | None:
        """Return the value stored under a key, or None."""
        item = self.find(key)
        return None if item is None else item.value

    def __contains__(self, key: str) -> bool:
        return self.find(key) is not None

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)


Value = Scalar | Sequence | Mapping


class DocumentError(Exception):
    """Text that is not one valid YAML or JSON document.

    Attributes:
        message: What is wrong, in one line.
        span: Where.
    """

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


def plain(value: Value) -> Any:
    """Return the value as ordinary Python data, without places."""
    if isinstance(value, Scalar):
        return value.value
    if isinstance(value, Sequence):
        return [plain(item) for item in value.items]
    return {item.key: plain(item.value) for item in value}


def parse_document(text: str, *, is_json: bool = False) -> Value | None:
    """Parse one YAML or JSON document.

    Scalars follow YAML 1.2's core schema, so ``on`` and ``2024-05-01`` are strings.

    Args:
        text: The document.
        is_json: Whether the text is JSON, where tabs may stand between tokens and characters
            outside the basic plane are written as two escapes.

    Returns:
        The value, or None for an empty document.

    Raises:
        DocumentError: The text is malformed, holds a key twice or a key that is not a scalar.
    """
    if is_json:
        text = text.replace("\t", " ")
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise DocumentError(_describe(error), _span(error.problem_mark)) from error
    except yaml.reader.ReaderError as error:
        raise DocumentError(f"unreadable character: {error.reason}", _START) from error
    return None if node is None else _Converter(is_json).convert(node)


_START = Span(1, 1, 1, 2)
_CORE = "tag:yaml.org,2002:"


def _describe(error: yaml.MarkedYAMLError) -> str:
    problem = " ".join((error.problem or "malformed document").split())
    return problem if error.context is None else f"{problem} {' '.join(error.context.split())}"


def _span(start: yaml.Mark | None, end: yaml.Mark | None = None) -> Span:
    if start is None:
        return _START
    if end is None:
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class _Loader(yaml.SafeLoader):
    """The safe loader with YAML 1.2's core schema in place of YAML 1.1's."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own interface)


def _core_schema() -> None:
    import re

    for name, pattern, first in (
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
        (
            "float",
            r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            "-+.0123456789",
        ),
        ("merge", r"<<", "<"),
    ):
        _Loader.add_implicit_resolver(_CORE + name, re.compile(rf"^(?:{pattern})$"), list(first))


_core_schema()


class _Converter:
    def __init__(self, is_json: bool) -> None:
        self._is_json = is_json
        self._open: list[yaml.Node] = []

    def convert(self, node: yaml.Node) -> Value:
        if isinstance(node, yaml.ScalarNode):
            return Scalar(self._scalar(node), _span(node.start_mark, node.end_mark))
        if any(node is outer for outer in self._open):
            raise DocumentError("an alias refers to a value it is part of", _span(node.start_mark))
        self._open.append(node)
        try:
            if isinstance(node, yaml.SequenceNode):
                items = tuple(self.convert(child) for child in node.value)
                return Sequence(items, self._extent(node, items))
            assert isinstance(node, yaml.MappingNode)
            return self._mapping(node)
        finally:
            self._open.pop()

    def _mapping(self, node: yaml.MappingNode) -> Mapping:
        merged: dict[str, Item] = {}
        own: dict[str, Item] = {}
        for key_node, value_node in node.value:
            key_span = _span(key_node.start_mark, key_node.end_mark)
            if key_node.tag == _CORE + "merge":
                for item in self._merged(value_node):
                    merged.setdefault(item.key, item)
                continue
            if not isinstance(key_node, yaml.ScalarNode):
                raise DocumentError("a key must be a plain value", key_span)
            key = str(self._scalar(key_node)) if key_node.tag == _CORE + "str" else key_node.value
            if key in own:
                first = own[key].key_span.line
                raise DocumentError(f"key '{key}' stands twice, first on line {first}", key_span)
            own[key] = Item(key, key_span, self.convert(value_node))
        items = tuple({**merged, **own}.values())
        return Mapping(items, self._extent(node, tuple(item.value for item in own.values())))

    def _merged(self, node: yaml.Node) -> Iterator[Item]:
        value = self.convert(node)
        for source in value.items if isinstance(value, Sequence) else (value,):
            if not isinstance(source, Mapping):
                raise DocumentError("'<<' needs a mapping", value.span)
            yield from source

    def _extent(self, node: yaml.CollectionNode, children: tuple[Value, ...]) -> Span:
        # A block collection's end mark is the start of whatever follows it, lines later.
        start = node.start_mark
        if node.flow_style or not children:
            return _span(start, node.end_mark)
        last = children[-1].span
        return Span(start.line + 1, start.column + 1, last.end_line, last.end_column)

    def _scalar(self, node: yaml.ScalarNode) -> str | int | float | bool | None:
        text: str = node.value
        match node.tag.removeprefix(_CORE):
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int":
                return int(text, 0) if text.startswith(("0o", "0x")) else int(text)
            case "float":
                return float(text.replace(".inf", "inf").replace(".nan", "nan"))
        if self._is_json:
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return text
