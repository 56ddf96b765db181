"""Generic types: functions from types to types, applied when a check needs the result."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from runtime_shims.lua import Table, Userdata, array
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.types.combinations import (
    ConstrainedShape,
    IntersectionShape,
    OptionalShape,
    ReadonlyShape,
    UnionShape,
)
from runtime_shims.types.primitives import LiteralShape
from runtime_shims.types.references import LazyShape, Reference
from runtime_shims.types.tables import ArrayShape, MapShape, RecordShape
from runtime_shims.types.type import Type


class Generic(Userdata):
    """A generic type, ``type Page<T> = ...``; calling it with types applies it.

    Attributes:
        declared: Its name.
        parameters: Names of its parameters.
        build: Returns the type for given arguments.
    """

    __slots__ = ("build", "declared", "parameters")
    type_name = "type"

    def __init__(self, name: str, parameters: tuple[str, ...], build: Callable[..., Type]) -> None:
        self.declared = name
        self.parameters = parameters
        self.build = build

    def __call__(self, *arguments: Any) -> Type:
        """Return the type with the parameters replaced.

        Raises:
            LuaError: An argument is no type, or there are too few or too many.
        """
        fitting = len(arguments) == len(self.parameters)
        if not fitting or not all(isinstance(argument, Type) for argument in arguments):
            number = len(self.parameters)
            wanted = "1 type as argument" if number == 1 else f"{number} types as arguments"
            raise runtime_error(f"{self} takes {wanted}")
        return Type(AppliedShape(self, arguments))

    def kind(self, *_: Any) -> str:
        """``T:kind()``: return "generic"."""
        return "generic"

    def name(self, *_: Any) -> str:
        """``T:name()``: return the declared name."""
        return self.declared

    def params(self, *_: Any) -> Table:
        """``T:params()``: return the names of the parameters as an array."""
        return array(*self.parameters)

    def __str__(self) -> str:
        """Return ``Page<T>``."""
        return f"{self.declared}<{', '.join(self.parameters)}>"


class AppliedShape(Reference):
    """A generic type with arguments, built when it is needed."""

    __slots__ = ("arguments", "generic")

    def __init__(self, generic: Generic, arguments: tuple[Type, ...]) -> None:
        super().__init__()
        self.generic = generic
        self.arguments = arguments

    def target(self) -> Type:
        """Return the type, built anew."""
        built = self.generic.build(*self.arguments)
        return Type(built.shape, str(self))

    def identity(self) -> Hashable:
        """Return the same for equal arguments, so that recursion through the generic ends."""
        return id(self.generic), *map(_identity, self.arguments)

    def __str__(self) -> str:
        """Return ``Page<Order>``."""
        return f"{self.generic.declared}<{', '.join(map(str, self.arguments))}>"


def _identity(type: Type) -> Hashable:
    """Return what types written alike have in common; a declared type is only itself."""
    shape = type.shape
    if isinstance(shape, LazyShape):
        return _identity(shape.target())
    if isinstance(shape, AppliedShape):
        return shape.identity()
    if type.declared is not None:
        return id(shape)
    match shape:
        case ArrayShape():
            return "array", _identity(shape.element)
        case MapShape():
            return "map", _identity(shape.key), _identity(shape.element)
        case OptionalShape() | ReadonlyShape():
            return shape.kind, _identity(shape.inner)
        case UnionShape() | IntersectionShape():
            return shape.kind, *map(_identity, shape.members)
        case ConstrainedShape():
            return shape.kind, _identity(shape.inner), str(shape)
        case RecordShape():
            fields = ((name, _identity(field)) for name, field in shape.fields.items())
            return "record", *fields, shape.entries and _identity(shape.entries)
        case LiteralShape():
            return "literal", str(shape)
    return str(shape)


def generic(name: str, *parameters: str) -> Callable[[Callable[..., Type]], Generic]:
    """Return the decorator that makes a generic type of the function that builds it.

    Args:
        name: The declared name.
        parameters: Names of the parameters.
    """
    return lambda build: Generic(name, parameters, build)


def alias(name: str, type: Type) -> Type:
    """Return a type under a declared name.

    Args:
        name: The name.
        type: What it stands for.
    """
    return Type(type.shape, name)


def lazy(find: Callable[[], Type]) -> Type:
    """Return a reference to a declared type that has no value yet.

    Args:
        find: Returns the type once it has one.
    """
    return Type(LazyShape(find))
