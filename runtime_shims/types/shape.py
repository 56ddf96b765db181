"""What a type asks of a value: one shape class per construct, immutable and without names."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from runtime_shims.types.failures import Failure, kind_of

if TYPE_CHECKING:
    from runtime_shims.types.type import Type

Check = Generator[tuple["Type", Any], Failure | None, Failure | None]
"""A check in progress: yields the parts still to be checked and is sent what came of each."""


class Shape:
    """Base class of all shapes.

    Attributes:
        kind: What reflection calls the shape.
        leaf: Whether ``admits`` alone decides.
    """

    __slots__ = ("leaf",)

    kind: str
    leaf: bool

    def admits(self, value: Any) -> bool:
        """Return whether the value itself, its parts left aside, may be of the type."""
        raise NotImplementedError

    def suits(self, value: Any) -> bool:
        """Return whether a union should check an admitted value as this member."""
        return self.admits(value)

    def check(self, value: Any) -> Check:
        """Check the parts of an admitted value; never called on a leaf.

        Yields:
            Parts with the types they must be of.

        Returns:
            The first failure, or None.
        """
        raise NotImplementedError

    def found(self, value: Any) -> str:
        """Return what a message says was there instead of a value that is not admitted."""
        return kind_of(value)

    def __str__(self) -> str:
        """Return the type as the dialect writes it."""
        return self.kind


def mismatch(expected: Type, value: Any) -> Failure:
    """Return the failure of a value that a type does not admit."""
    return Failure(expected.wanted, expected.shape.found(value))
