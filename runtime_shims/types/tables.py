"""Types of tables: records, arrays and maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from runtime_shims.lua import Table
from runtime_shims.lua.values.keys import loaded
from runtime_shims.types.failures import Failure, quoted, show
from runtime_shims.types.primitives import LiteralShape
from runtime_shims.types.shape import Check, Shape, mismatch
from runtime_shims.types.type import Type


class RecordShape(Shape):
    """Tables with fields of given types; further fields are allowed.

    Attributes:
        fields: Types by field name, in source order.
        entries: What the entries outside the fields must be: a map, or None for anything.
    """

    __slots__ = ("_literals", "entries", "fields")
    kind = "record"

    def __init__(self, fields: Mapping[str, Type], entries: Type | None) -> None:
        self.leaf = False
        self.fields = MappingProxyType(dict(fields))
        self.entries = entries
        self._literals = {
            name: type.shape
            for name, type in fields.items()
            if isinstance(type.shape, LiteralShape)
        }

    @property
    def key(self) -> Type | None:
        """The type of the keys outside the fields."""
        return None if self.entries is None else self.entries.key()

    @property
    def element(self) -> Type | None:
        """The type of the values outside the fields."""
        return None if self.entries is None else self.entries.elem()

    def admits(self, value: Any) -> bool:
        """Return whether it is a table."""
        return isinstance(value, Table)

    def suits(self, value: Any) -> bool:
        """Return whether the fields of literal types, which tell unions' members apart, fit."""
        return isinstance(value, Table) and all(
            shape.admits(field(value, name)) for name, shape in self._literals.items()
        )

    def found(self, value: Any) -> str:
        """Return the first literal field that is not the type's own."""
        if isinstance(value, Table):
            for name, shape in self._literals.items():
                if not shape.admits(field(value, name)):
                    return f"table with {name} = {show(field(value, name))}"
        return super().found(value)

    def check(self, value: Table) -> Check:
        """Check the fields in source order, then the other entries."""
        for name, type in self.fields.items():
            item = field(value, name)
            if type.shape.leaf:
                if not type.shape.admits(item):
                    return mismatch(type, item).at(name)
            else:
                failure = yield type, item
                if failure is not None:
                    return failure.at(name)
        if self.entries is not None:
            others = Table({k: v for k, v in value.items() if k not in self.fields})
            return (yield self.entries, others)
        return None

    def __str__(self) -> str:
        """Return ``{name: T}``."""
        parts = [f"{_field_name(name)}: {type}" for name, type in self.fields.items()]
        if self.entries is not None:
            parts.append(str(self.entries)[1:-1])
        return f"{{{', '.join(parts)}}}"


class ArrayShape(Shape):
    """Sequences from 1 on without other keys; holes are allowed where nil is an element."""

    __slots__ = ("element",)
    kind = "array"

    def __init__(self, element: Type) -> None:
        self.leaf = False
        self.element = element

    def admits(self, value: Any) -> bool:
        """Return whether it is a table."""
        return isinstance(value, Table)

    def check(self, value: Table) -> Check:
        """Check the keys, then the elements in order."""
        last = 0
        for key, _ in _entries(value):
            if key.__class__ is not int or key < 1:
                return Failure(str(Type(self)), f"table with key {show(loaded(key))}")
            last = max(last, key)
        shape = self.element.shape
        for place in _places(value, last):
            item = value.get(place)
            if shape.leaf:
                if not shape.admits(item):
                    return mismatch(self.element, item).at(place)
            else:
                failure = yield self.element, item
                if failure is not None:
                    return failure.at(place)
        return None

    def __str__(self) -> str:
        """Return ``{T}``."""
        return f"{{{self.element}}}"


class MapShape(Shape):
    """Tables whose keys all are of one type and whose values all of another."""

    __slots__ = ("element", "key")
    kind = "map"

    def __init__(self, key: Type, element: Type) -> None:
        self.leaf = False
        self.key = key
        self.element = element

    def admits(self, value: Any) -> bool:
        """Return whether it is a table."""
        return isinstance(value, Table)

    def check(self, value: Table) -> Check:
        """Check keys and values in the order of the table."""
        for stored, item in _entries(value):
            key = loaded(stored)
            failure = yield self.key, key
            if failure is not None:
                return Failure(f"keys of type {self.key}", f"key {show(key)}")
            failure = yield self.element, item
            if failure is not None:
                return failure.at(key)
        return None

    def __str__(self) -> str:
        """Return ``{[K]: V}``."""
        return f"{{[{self.key}]: {self.element}}}"


def field(table: Table, name: str) -> Any:
    """Return a field, also one inherited through ``__index`` tables; metamethods are not called."""
    seen: list[int] = []
    holder: Any = table
    while isinstance(holder, Table) and id(holder) not in seen:
        value = dict.get(holder, name)
        metatable = getattr(holder, "metatable", None)
        if value is not None or metatable is None:
            return value
        seen.append(id(holder))
        holder = dict.get(metatable, "__index")
    return None


def _entries(table: Table) -> Iterator[tuple[Any, Any]]:
    """Yield the stored keys and values that are not nil."""
    return ((key, value) for key, value in dict.items(table) if value is not None)


def _places(table: Table, last: int) -> Iterator[int]:
    """Yield the places of a sequence in order, of its holes only the first.

    One hole stands for all of them, so that a sparse table costs no more than its entries.
    """
    places = sorted(key for key, _ in _entries(table))
    if len(places) == last:
        yield from places
        return
    hole = next(expected for expected, place in enumerate(places, 1) if expected != place)
    yield from sorted([*places, hole])


def _field_name(name: str) -> str:
    return name if name.isidentifier() and name.isascii() else f"[{quoted(name)}]"


def record(name: str | None = None, entries: Type | None = None, /, **fields: Type) -> Type:
    """Return a record type.

    Args:
        name: The declared name, None for an anonymous record.
        entries: A map that the entries outside the fields must fit.
        fields: Types by field name; a field that may be missing is optional.
    """
    return Type(RecordShape(fields, entries), name)


def array(element: Type) -> Type:
    """Return the type ``{T}``."""
    return Type(ArrayShape(element))


def map_(key: Type, element: Type) -> Type:
    """Return the type ``{[K]: V}``."""
    return Type(MapShape(key, element))
