"""Why a value is not of a type: what was expected, what was found, and where inside the value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.values.types import object_type_name

_SHOWN_STEPS: Final = 12
"""Steps of a path that a message shows at each end of a longer one."""

_SHOWN_TEXT: Final = 40

Path = tuple[Any, "Path | None"]
"""The first step and the rest: a path grows at its front while a failure travels outwards."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A mismatch.

    Attributes:
        expected: What the type asks for.
        found: What is there instead.
        path: Keys that lead to the place, outermost first; None for the value itself.
    """

    expected: str
    found: str
    path: Path | None = None

    def at(self, key: Any) -> Failure:
        """Return the failure as seen from the table that holds the value under a key."""
        return replace(self, path=(key, self.path))

    @property
    def place(self) -> str:
        """The path as Lua writes it, ``items[2].price``; empty for the value itself."""
        steps = []
        path = self.path
        while path is not None:
            key, path = path
            steps.append(_step(key))
        if len(steps) > 2 * _SHOWN_STEPS:
            steps[_SHOWN_STEPS:-_SHOWN_STEPS] = [" ... "]
        return "".join(steps).removeprefix(".")

    def __str__(self) -> str:
        """Return ``items[2].price: expected number, got string``."""
        place = self.place
        return f"{f'{place}: ' if place else ''}expected {self.expected}, got {self.found}"


def kind_of(value: Any) -> str:
    """Return what a message calls a value of the wrong kind; contents stay out of messages."""
    return object_type_name(value)


def show(value: Any) -> str:
    """Return a scalar as Lua writes it, long strings cut short; the type name of other values."""
    cls = value.__class__
    if cls is str:
        text = value if len(value) <= _SHOWN_TEXT else f"{value[:_SHOWN_TEXT]}..."
        return quoted(text)
    if cls is bool:
        return "true" if value else "false"
    if cls is int or cls is float:
        return format_number(value)
    return kind_of(value)


def quoted(text: str) -> str:
    """Return a string as a Lua literal on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(c if c.isprintable() else _escape(c) for c in escaped)}"'


def _escape(character: str) -> str:
    encoded = character.encode("utf-8", "surrogateescape")
    return "\\n" if character == "\n" else "".join(f"\\x{byte:02X}" for byte in encoded)


def _step(key: Any) -> str:
    if key.__class__ is str and key.isidentifier() and key.isascii():
        return f".{key}"
    return f"[{show(key)}]"
