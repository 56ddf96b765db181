"""Types as Lua sees them: values to call, to ask with ``is``, to pass around and to look into."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import Table, Userdata, array
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.modules.errors import INVALID, Error
from runtime_shims.types.checking import failure_of, resolved
from runtime_shims.types.failures import Failure
from runtime_shims.types.shape import Shape


class Type(Userdata):
    """A type of the dialect. Reference 1.6.

    Every public method can be called from Lua; those that look into the type give nil where the
    type has nothing of the sort.

    Attributes:
        shape: What it asks of values.
        declared: The name it was declared with, if any.
    """

    __slots__ = ("declared", "shape")
    type_name = "type"

    def __init__(self, shape: Shape, declared: str | None = None) -> None:
        self.shape = shape
        self.declared = declared

    def __call__(self, value: Any = None, *_: Any) -> Any:
        """``T(value)``: return the value, which is of the type.

        Raises:
            LuaError: It is not.
        """
        failure = failure_of(self, value)
        if failure is None:
            return value
        raise runtime_error(_message(self, failure))

    def is_(self, value: Any = None, *_: Any) -> tuple[Any, Error | None]:
        """``T:is(value)``: return the value and nil, or nil and an error of kind Invalid."""
        failure = failure_of(self, value)
        if failure is None:
            return value, None
        details = Table(
            type=str(self), path=failure.place, expected=failure.expected, found=failure.found
        )
        error = Error(_message(self, failure), kind=INVALID, retryable=False, details=details)
        return None, error

    def kind(self, *_: Any) -> str:
        """``T:kind()``: return the construct, such as "record" or "string"."""
        return resolved(self).shape.kind

    def name(self, *_: Any) -> str | None:
        """``T:name()``: return the declared or built-in name, nil for an anonymous type."""
        return self.declared

    def fields(self, *_: Any) -> Table | None:
        """``T:fields()``: return a record's types by field name; optional ones allow nil."""
        found = _look(self, "fields")
        return None if found is None else Table(found)

    def key(self, *_: Any) -> Type | None:
        """``T:key()``: return the type of a map's keys."""
        found: Type | None = _look(self, "key")
        return found

    def elem(self, *_: Any) -> Type | None:
        """``T:elem()``: return the type of an array's elements or a map's values."""
        found: Type | None = _look(self, "element")
        return found

    def inner(self, *_: Any) -> Type | None:
        """``T:inner()``: return what an optional, readonly or constrained type is made from."""
        found: Type | None = _look(self, "inner")
        return found

    def members(self, *_: Any) -> Table | None:
        """``T:members()``: return the members of a union or intersection as an array."""
        return _sequence(_look(self, "members"))

    def params(self, *_: Any) -> Table | None:
        """``T:params()``: return a function type's parameters as an array."""
        return _sequence(_look(self, "parameters"))

    def returns(self, *_: Any) -> Table | None:
        """``T:returns()``: return a function type's results as an array."""
        return _sequence(_look(self, "results"))

    def value(self, *_: Any) -> Any:
        """``T:value()``: return the one value of a literal type."""
        return _look(self, "literal")

    def constraints(self, *_: Any) -> Table | None:
        """``T:constraints()``: return validators and their arguments by name."""
        found = _look(self, "constraints")
        return None if found is None else Table(found)

    @property
    def wanted(self) -> str:
        """What a message says was expected: a scalar is spelled out, a table goes by its name."""
        return str(self.shape) if self.shape.leaf else str(self)

    def __str__(self) -> str:
        """Return the declared name, or the type as the dialect writes it."""
        return self.declared or str(self.shape)


def _message(root: Type, failure: Failure) -> str:
    """Return the whole message; a plain cast such as ``string(x)`` needs no name in front."""
    if failure.path is None and failure.expected == str(root):
        return str(failure)
    return f"invalid {root}: {failure}"


def _look(type: Type, attribute: str) -> Any:
    return getattr(resolved(type).shape, attribute, None)


def _sequence(found: tuple[Any, ...] | None) -> Table | None:
    return None if found is None else array(*found)
