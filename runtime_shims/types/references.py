"""References to types that are built later: recursive types and generic types applied."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from runtime_shims.types.shape import Check, Shape

if TYPE_CHECKING:
    from runtime_shims.types.type import Type


class Reference(Shape):
    """A shape that stands for another type; a check resolves it first."""

    __slots__ = ()

    def __init__(self) -> None:
        self.leaf = False

    def target(self) -> Type:
        """Return the type it stands for."""
        raise NotImplementedError

    def identity(self) -> Hashable:
        """Return what references to the same type have in common."""
        return id(self)

    def admits(self, value: Any) -> bool:
        """Return what the type it stands for says."""
        return self.target().shape.admits(value)

    def suits(self, value: Any) -> bool:
        """Return what the type it stands for says."""
        return self.target().shape.suits(value)

    def check(self, value: Any) -> Check:
        """Leave the check to the type it stands for."""
        return (yield self.target(), value)


class LazyShape(Reference):
    """A declared type by name, which may not have a value yet."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[], Type]) -> None:
        super().__init__()
        self._find = find

    def target(self) -> Type:
        """Return the value of the name."""
        return self._find()

    def __str__(self) -> str:
        """Return the name."""
        return str(self.target())
