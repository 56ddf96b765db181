"""Types made of other types: optional, readonly, unions, intersections and constrained ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from runtime_shims.lua import LuaError, Table, length, string
from runtime_shims.types.failures import Failure, kind_of, show
from runtime_shims.types.primitives import FunctionShape
from runtime_shims.types.shape import Check, Shape, mismatch
from runtime_shims.types.type import Type


class OptionalShape(Shape):
    """Nil, or a value of a type."""

    __slots__ = ("inner",)
    kind = "optional"

    def __init__(self, inner: Type) -> None:
        self.leaf = inner.shape.leaf
        self.inner = inner

    def admits(self, value: Any) -> bool:
        """Return whether it is nil, or the type admits it."""
        return value is None or self.inner.shape.admits(value)

    def suits(self, value: Any) -> bool:
        """Return what the type itself says of anything but nil."""
        return value is None or self.inner.shape.suits(value)

    def check(self, value: Any) -> Check:
        """Check a value that is not nil."""
        return None if value is None else (yield self.inner, value)

    def found(self, value: Any) -> str:
        """Return what the type itself says."""
        return self.inner.shape.found(value)

    def __str__(self) -> str:
        """Return ``T?``."""
        return f"{_operand(self.inner)}?"


class ReadonlyShape(Shape):
    """A type whose values are not to be changed, which no check can see."""

    __slots__ = ("inner",)
    kind = "readonly"

    def __init__(self, inner: Type) -> None:
        self.leaf = inner.shape.leaf
        self.inner = inner

    def admits(self, value: Any) -> bool:
        """Return whether the type admits it."""
        return self.inner.shape.admits(value)

    def suits(self, value: Any) -> bool:
        """Return what the type itself says."""
        return self.inner.shape.suits(value)

    def check(self, value: Any) -> Check:
        """Check it as a value of the type."""
        return (yield self.inner, value)

    def found(self, value: Any) -> str:
        """Return what the type itself says."""
        return self.inner.shape.found(value)

    def __str__(self) -> str:
        """Return ``readonly T``."""
        return f"readonly {_operand(self.inner)}"


class UnionShape(Shape):
    """A value of at least one of several types."""

    __slots__ = ("members",)
    kind = "union"

    def __init__(self, members: tuple[Type, ...]) -> None:
        self.leaf = all(member.shape.leaf for member in members)
        self.members = members

    def admits(self, value: Any) -> bool:
        """Return whether a member admits it."""
        return any(member.shape.admits(value) for member in self.members)

    def suits(self, value: Any) -> bool:
        """Return whether it suits a member."""
        return any(member.shape.suits(value) for member in self.members)

    def check(self, value: Any) -> Check:
        """Check it as each member that it suits; the failure of a single one tells most."""
        candidates = [member for member in self.members if member.shape.suits(value)]
        failure: Failure | None = None
        for member in candidates:
            failure = yield member, value
            if failure is None:
                return None
        return failure if len(candidates) == 1 else mismatch(Type(self), value)

    def found(self, value: Any) -> str:
        """Return what the member that comes closest says."""
        texts = [member.shape.found(value) for member in self.members]
        return next((text for text in texts if text != kind_of(value)), kind_of(value))

    def __str__(self) -> str:
        """Return ``A | B``."""
        return " | ".join(_operand(member) for member in self.members)


class IntersectionShape(Shape):
    """A value of all of several types."""

    __slots__ = ("members",)
    kind = "intersection"

    def __init__(self, members: tuple[Type, ...]) -> None:
        self.leaf = all(member.shape.leaf for member in members)
        self.members = members

    def admits(self, value: Any) -> bool:
        """Return whether every member admits it."""
        return all(member.shape.admits(value) for member in self.members)

    def suits(self, value: Any) -> bool:
        """Return whether it suits every member."""
        return all(member.shape.suits(value) for member in self.members)

    def check(self, value: Any) -> Check:
        """Check it as each member."""
        for member in self.members:
            failure = yield member, value
            if failure is not None:
                return failure
        return None

    def found(self, value: Any) -> str:
        """Return what the member that does not admit it says."""
        missing = (m for m in self.members if not m.shape.admits(value))
        return next((m.shape.found(value) for m in missing), kind_of(value))

    def __str__(self) -> str:
        """Return ``A & B``."""
        return " & ".join(_operand(member) for member in self.members)


class ConstrainedShape(Shape):
    """A type narrowed by validators.

    Attributes:
        inner: The type.
        constraints: Validator arguments by validator name, in source order.
    """

    __slots__ = ("constraints", "inner")
    kind = "constrained"

    def __init__(self, inner: Type, constraints: Mapping[str, Any]) -> None:
        self.leaf = inner.shape.leaf
        self.inner = inner
        self.constraints = MappingProxyType(dict(constraints))

    def admits(self, value: Any) -> bool:
        """Return whether the type admits it and, where that decides, the validators do."""
        return self.inner.shape.admits(value) and not (self.leaf and self._violated(value))

    def suits(self, value: Any) -> bool:
        """Return what the type itself says; a refusing validator is worth its own message."""
        return self.inner.shape.suits(value)

    def check(self, value: Any) -> Check:
        """Check it as a value of the type, then by the validators."""
        failure = yield self.inner, value
        if failure is not None:
            return failure
        return mismatch(Type(self), value) if self._violated(value) else None

    def found(self, value: Any) -> str:
        """Return the value, or its length, where it is a validator that refuses it."""
        if not self.inner.shape.admits(value):
            return self.inner.shape.found(value)
        return f"length {length(value)}" if self._violated(value).endswith("_len") else show(value)

    def _violated(self, value: Any) -> str:
        """Return the name of the first validator that refuses the value, empty if none does.

        Validators say nothing about nil and about values that they cannot measure.
        """
        for name, argument in self.constraints.items():
            if not VALIDATORS[name](value, argument):
                return name
        return ""

    def __str__(self) -> str:
        """Return ``T @min(0)``."""
        rules = [f"@{name}({show(argument)})" for name, argument in self.constraints.items()]
        return " ".join([_operand(self.inner), *rules])


def _at_least(value: Any, limit: Any) -> bool:
    return value.__class__ not in (int, float) or bool(value >= limit)


def _at_most(value: Any, limit: Any) -> bool:
    return value.__class__ not in (int, float) or bool(value <= limit)


def _long_enough(value: Any, limit: Any) -> bool:
    return not isinstance(value, str | Table) or bool(length(value) >= limit)


def _short_enough(value: Any, limit: Any) -> bool:
    return not isinstance(value, str | Table) or bool(length(value) <= limit)


def _matches(value: Any, pattern: Any) -> bool:
    return not isinstance(value, str) or string.find(value, pattern) is not None


VALIDATORS: Final[Mapping[str, Callable[[Any, Any], bool]]] = MappingProxyType(
    {
        "max": _at_most,
        "max_len": _short_enough,
        "min": _at_least,
        "min_len": _long_enough,
        "pattern": _matches,
    }
)
"""The validators: whether a value satisfies one with a given argument."""


_OPEN: Final = (UnionShape, IntersectionShape, FunctionShape, ConstrainedShape)
"""Shapes whose text does not close itself."""


def _operand(type: Type) -> str:
    """Return a type's text, in parentheses where an operator next to it would take it apart."""
    composed = isinstance(type.shape, _OPEN)
    return f"({type})" if composed and type.declared is None else str(type)


def optional(inner: Type) -> Type:
    """Return the type ``T?``."""
    return Type(OptionalShape(inner))


def readonly(inner: Type) -> Type:
    """Return the type ``readonly T``."""
    return Type(ReadonlyShape(inner))


def union(*members: Type) -> Type:
    """Return the type ``A | B``."""
    return Type(UnionShape(members))


def intersection(*members: Type) -> Type:
    """Return the type ``A & B``."""
    return Type(IntersectionShape(members))


def constrained(inner: Type, /, **constraints: Any) -> Type:
    """Return the type ``T @min(0) @max(9)``.

    Args:
        inner: The type.
        constraints: Validator arguments by the validator's name.

    Raises:
        LuaError: An argument is not of the validator's kind.
    """
    for name, argument in constraints.items():
        kinds = (str,) if name == "pattern" else (int, float)
        if argument.__class__ not in kinds:
            raise LuaError(f"@{name} takes a {kind_of(kinds[0]())}, not {kind_of(argument)}")
    return Type(ConstrainedShape(inner, constraints))
