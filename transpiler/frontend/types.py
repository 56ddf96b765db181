"""Types of the dialect are immutable values; they carry spans that take no part in equality."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from transpiler.diagnostics.model import Span

NOWHERE: Final = Span(0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """Base class of all types.

    Attributes:
        span: Where the type is written.
    """

    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Named(Type):
    """A type known by name, with type arguments where it is generic: ``Channel<Message>``.

    Attributes:
        path: The parts of a possibly qualified name.
        arguments: Type arguments, empty when there are none.
    """

    path: tuple[str, ...]
    arguments: tuple[Type, ...] = ()

    @property
    def name(self) -> str:
        """Return the dotted name."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Literal(Type):
    """The type of one value: a string (as bytes), a number or a boolean."""

    value: bytes | int | float | bool


@dataclass(frozen=True, slots=True)
class Optional(Type):
    """``T?``."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Union(Type):
    """``A | B``, flattened."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Intersection(Type):
    """``A & B``, flattened."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Array(Type):
    """``{T}``."""

    element: Type


@dataclass(frozen=True, slots=True)
class Map(Type):
    """``{[K]: V}``."""

    key: Type
    value: Type


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field of a record.

    Attributes:
        name: Field name.
        type: Its type.
        optional: True for ``name?: T``.
        readonly: True for ``readonly name: T``.
    """

    name: str
    type: Type
    optional: bool = False
    readonly: bool = False


@dataclass(frozen=True, slots=True)
class Record(Type):
    """``{k: T, opt?: T}``.

    Attributes:
        fields: In source order.
        indexer: The ``[K]: V`` that stands among the fields, if any.
    """

    fields: tuple[RecordField, ...]
    indexer: Map | None = None


@dataclass(frozen=True, slots=True)
class Readonly(Type):
    """``readonly T``."""

    inner: Type


@dataclass(frozen=True, slots=True)
class TypeParameter:
    """A parameter of a generic type or function.

    Attributes:
        name: Its name.
        bound: The bound of ``T: Bound``, if any.
    """

    name: str
    bound: Type | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function type.

    Attributes:
        type: Its type.
        name: Its name where one is written.
        optional: True for ``name?: T``.
    """

    type: Type
    name: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Variadic(Type):
    """``...T``: any number of values; the last parameter or the last result."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Results(Type):
    """``(A, B)`` as the result of a function: none or several values."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Function(Type):
    """``(A, B) -> R``.

    Attributes:
        parameters: In order; the type of the last may be `Variadic`.
        result: The single result, or `Results`.
        type_parameters: Parameters of a generic function type.
    """

    parameters: tuple[Parameter, ...]
    result: Type
    type_parameters: tuple[TypeParameter, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeOf(Type):
    """``typeof(e)``.

    Attributes:
        expression: The expression node.
    """

    expression: Any = field(hash=False)


@dataclass(frozen=True, slots=True)
class Validator:
    """``@name(arguments)``.

    Attributes:
        name: Its name.
        arguments: Expression nodes.
    """

    name: str
    arguments: tuple[Any, ...] = field(default=(), hash=False)


@dataclass(frozen=True, slots=True)
class Validated(Type):
    """A type narrowed by validators: ``number @min(0) @max(9)``."""

    inner: Type
    validators: tuple[Validator, ...]
