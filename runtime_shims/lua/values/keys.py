"""Table keys: booleans live under sentinels (``True == 1`` in a dict), integral floats as ints."""

from __future__ import annotations

from typing import Any, Final


class BooleanKey:
    """Stands for one boolean among the keys of a table."""

    __slots__ = ("value",)

    def __init__(self, value: bool) -> None:
        self.value = value

    def __repr__(self) -> str:
        return repr(self.value)


TRUE_KEY: Final = BooleanKey(True)
FALSE_KEY: Final = BooleanKey(False)

_INTEGER_LIMIT: Final = 2.0**63


class InvalidKeyError(Exception):
    """The key cannot be stored: nil or NaN."""


def stored(key: Any) -> Any:
    """Return the form under which a key is looked up in the dict.

    Nil and NaN are never stored, so they are returned unchanged and simply not found.
    """
    if key.__class__ is bool:
        return TRUE_KEY if key else FALSE_KEY
    return key


def storable(key: Any) -> Any:
    """Return the form under which a key is stored.

    Raises:
        InvalidKeyError: The key is nil or NaN; the text is Lua's message.
    """
    cls = key.__class__
    if cls is str or cls is int:
        return key
    if cls is float:
        if key != key:
            raise InvalidKeyError("table index is NaN")
        if key.is_integer() and -_INTEGER_LIMIT <= key < _INTEGER_LIMIT:
            return int(key)
        return key
    if cls is bool:
        return TRUE_KEY if key else FALSE_KEY
    if key is None:
        raise InvalidKeyError("table index is nil")
    return key


def loaded(key: Any) -> Any:
    """Return the Lua value of a stored key."""
    return key.value if key.__class__ is BooleanKey else key
