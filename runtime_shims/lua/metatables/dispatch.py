"""Finding metamethods, and Python operator methods that call them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.lua.calls.callbacks import call_metamethod_first, call_unary_metamethod
from runtime_shims.lua.errors.raising import operand_error
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.userdata import Userdata

_get = dict.get


def metamethod(value: Any, event: str) -> Any:
    """Return the handler of an event such as "__add" for a value, None when it has none."""
    if isinstance(value, Table):
        metatable = getattr(value, "metatable", None)
        return None if metatable is None else _get(metatable, event)
    if isinstance(value, Userdata):
        return getattr(type(value), f"lua_{event[2:]}", None)
    return None


def binary_metamethod(left: Any, right: Any, event: str) -> Any:
    """Return the handler of a binary event: that of the left operand before that of the right."""
    handler = metamethod(left, event)
    return metamethod(right, event) if handler is None else handler


BinaryMethod = Callable[[Any, Any], Any]


def binary(event: str) -> tuple[BinaryMethod, BinaryMethod]:
    """Return the operator method of an event and its reflected twin."""

    def operate(self: Any, other: Any) -> Any:
        handler = binary_metamethod(self, other, event)
        return NotImplemented if handler is None else call_metamethod_first(handler, self, other)

    def reflected(self: Any, other: Any) -> Any:
        handler = binary_metamethod(other, self, event)
        return NotImplemented if handler is None else call_metamethod_first(handler, other, self)

    return operate, reflected


def comparison(event: str) -> tuple[BinaryMethod, BinaryMethod]:
    """Return the method of an ordering event and that of the mirrored ordering."""
    operate, reflected = binary(event)

    def ordered(self: Any, other: Any) -> Any:
        return _truth(operate(self, other))

    def mirrored(self: Any, other: Any) -> Any:
        return _truth(reflected(self, other))

    return ordered, mirrored


def unary(event: str, action: str) -> Callable[[Any], Any]:
    """Return the operator method of a unary event; ``action`` is what its error calls it."""

    def operate(self: Any) -> Any:
        handler = metamethod(self, event)
        if handler is None:
            raise operand_error(action, self)
        return call_unary_metamethod(handler, self)

    return operate


def _truth(value: Any) -> Any:
    if value is NotImplemented:
        return NotImplemented
    return value is not None and value is not False
