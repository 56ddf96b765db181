"""Checks run on a stack of their own, so that deep data cannot overflow Python's.

A pair of type and table that is being checked, or has passed, counts as right when it is met
again: cyclic tables end there. What was taken for right inside a failed alternative is forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from runtime_shims.lua import Table
from runtime_shims.types.failures import Failure
from runtime_shims.types.references import Reference
from runtime_shims.types.shape import Check, mismatch

if TYPE_CHECKING:
    from runtime_shims.types.type import Type

_Pair = tuple[int, int]


class _Frame(NamedTuple):
    """A check in progress, the pair it is about, and how many pairs were held before it."""

    check: Check
    pair: _Pair
    held: int


def failure_of(type: Type, value: Any) -> Failure | None:
    """Return why a value is not of a type, None when it is.

    Args:
        type: The type.
        value: Any Lua value, however deep or cyclic.
    """
    shape = type.shape
    if shape.leaf:
        return None if shape.admits(value) else mismatch(type, value)
    return _Run().failure(type, value)


def resolved(type: Type) -> Type:
    """Return the type that a chain of references stands for."""
    while isinstance(type.shape, Reference):
        type = type.shape.target()
    return type


class _Run:
    """One check of one value: everything it remembers ends with it."""

    def __init__(self) -> None:
        self._targets: dict[Any, Type] = {}
        self._held: dict[_Pair, None] = {}
        self._failed: dict[_Pair, Failure] = {}
        self._stack: list[_Frame] = []

    def failure(self, type: Type, value: Any) -> Failure | None:
        answer = self._begin(type, value)
        while self._stack:
            frame = self._stack[-1]
            try:
                part = frame.check.send(answer)
            except StopIteration as stop:
                answer = stop.value
                self._end(self._stack.pop(), answer)
            else:
                answer = self._begin(*part)
        return answer

    def _begin(self, type: Type, value: Any) -> Failure | None:
        """Settle a part at once, or put its check on the stack, whose first step is sent None."""
        type = self._target(type)
        shape = type.shape
        if not shape.admits(value):
            return mismatch(type, value)
        if shape.leaf:
            return None
        pair = (id(shape), id(value))
        if pair in self._held:
            return None
        if pair in self._failed:
            return self._failed[pair]
        self._stack.append(_Frame(shape.check(value), pair, len(self._held)))
        if isinstance(value, Table):
            self._held[pair] = None
        return None

    def _end(self, frame: _Frame, answer: Failure | None) -> None:
        if answer is None:
            return
        if frame.pair in self._held:
            self._failed[frame.pair] = answer
        while len(self._held) > frame.held:
            self._held.popitem()

    def _target(self, type: Type) -> Type:
        """Resolve references; a generic type is built once for the same arguments."""
        while isinstance(type.shape, Reference):
            identity = type.shape.identity()
            target = self._targets.get(identity)
            if target is None:
                target = self._targets[identity] = type.shape.target()
            type = target
        return type
