"""The `errors` module: structured error objects with kind, retryability, details and stack."""

from __future__ import annotations

import sys
from typing import Any

from runtime_shims.lua import Table, Userdata, array, concat, tostring
from runtime_shims.lua.errors.arguments import argument_error, type_error
from runtime_shims.lua.errors.positions import line_table, lua_position, walk_frames

__all__ = [
    "ALREADY_EXISTS",
    "CANCELED",
    "CONFLICT",
    "INTERNAL",
    "INVALID",
    "NOT_FOUND",
    "PERMISSION_DENIED",
    "RATE_LIMITED",
    "TIMEOUT",
    "UNAVAILABLE",
    "UNKNOWN",
    "call_stack",
    "is_",
    "new",
    "wrap",
]

NOT_FOUND = "NotFound"
ALREADY_EXISTS = "AlreadyExists"
INVALID = "Invalid"
PERMISSION_DENIED = "PermissionDenied"
UNAVAILABLE = "Unavailable"
INTERNAL = "Internal"
CANCELED = "Canceled"
CONFLICT = "Conflict"
TIMEOUT = "Timeout"
RATE_LIMITED = "RateLimited"
UNKNOWN = ""

KINDS = (
    NOT_FOUND,
    ALREADY_EXISTS,
    INVALID,
    PERMISSION_DENIED,
    UNAVAILABLE,
    INTERNAL,
    CANCELED,
    CONFLICT,
    TIMEOUT,
    RATE_LIMITED,
)


class Error(Userdata):
    """An error object, as `errors.new` makes it or as a remote failure becomes. Reference 10.2.

    Args:
        message: Text of this error without any context prefix.
        kind: One of the kind strings; empty when unknown.
        retryable: True, False, or None when nobody said.
        details: Table with further facts, or None.
        context: What the error was wrapped with; printed as a prefix.
        cause: The error this one wraps or carries.
        frames: Lua positions, innermost first, each like `order.lua:17 in main`.
    """

    type_name = "error"
    string_like = True

    __slots__ = ("_details", "_kind", "_message", "_retryable", "cause", "context", "frames")

    def __init__(
        self,
        message: str,
        *,
        kind: str = UNKNOWN,
        retryable: bool | None = None,
        details: Table | None = None,
        context: str = "",
        cause: Error | None = None,
        frames: tuple[str, ...] = (),
    ) -> None:
        self._message = message
        self._kind = kind
        self._retryable = retryable
        self._details = details
        self.context = context
        self.cause = cause
        self.frames = frames

    def kind(self) -> str:
        """Return the kind string, empty when unknown."""
        return self._kind

    def message(self) -> str:
        """Return the message without context prefixes."""
        return self._message

    def retryable(self) -> bool | None:
        """Return whether a retry can help, or None when nobody said."""
        return self._retryable

    def details(self) -> Table | None:
        """Return the details table, or None."""
        return self._details

    def stack(self) -> str:
        """Return the Lua positions as text, innermost first, one per line."""
        return "\n".join(self.frames)

    def __str__(self) -> str:
        """Return the full text, context included; this is `tostring(e)`."""
        return f"{self.context}: {self.cause}" if self.context else self._message

    @staticmethod
    def lua_concat(left: Any, right: Any) -> Any:
        """Concatenate the text of an error with a string or another error."""
        return concat(*(str(side) if isinstance(side, Error) else side for side in (left, right)))


def new(description: Any = None) -> Error:
    """`errors.new("message")` or `errors.new{message=, kind=, retryable=, details=}`.

    Args:
        description: The message, or a table of fields. Reference 10.2.

    Raises:
        LuaError: Neither a string nor a table, or a field of the wrong type.
    """
    frames = _lua_frames()
    if isinstance(description, str):
        return Error(description, frames=frames)
    if not isinstance(description, Table):
        raise type_error(1, "errors.new", "string or table", description)
    message = _field(description, "message", str)
    return Error(
        "" if message is None else message,
        kind=_field(description, "kind", str) or UNKNOWN,
        retryable=_field(description, "retryable", bool),
        details=_field(description, "details", Table),
        frames=frames,
    )


def wrap(error: Any = None, context: Any = None) -> Error:
    """Prefix an error, or a string made into one, with a context text. Reference 10.2.

    Kind, retryability, details and `message()` stay those of the cause.
    """
    cause = error if isinstance(error, Error) else Error(tostring(error))
    return Error(
        cause.message(),
        kind=cause.kind(),
        retryable=cause.retryable(),
        details=cause.details(),
        context=tostring(context),
        cause=cause,
        frames=cause.frames or _lua_frames(),
    )


def is_(error: Any = None, kind: Any = None) -> bool:
    """`errors.is`: whether a value is an error object of this kind; false for anything else."""
    return isinstance(error, Error) and error.kind() == kind


def call_stack(error: Any = None) -> Table | None:
    """Return the frames of an error object as a table, nil for anything else. Reference 10.2."""
    if not isinstance(error, Error):
        return None
    frames = []
    for text in error.frames:
        place, _, name = text.partition(" in ")
        source, _, line = place.rpartition(":")
        frames.append(Table(source=source, line=int(line) if line.isdecimal() else None, name=name))
    return Table(thread="main", frames=array(*frames))


def _field(description: Table, name: str, expected: type) -> Any:
    """Return a field of the description, nil when absent."""
    value = dict.get(description, name)
    if value is not None and not isinstance(value, expected):
        label = {str: "string", bool: "boolean", Table: "table"}[expected]
        raise argument_error(1, "errors.new", f"field '{name}' must be a {label}")
    return value


def _lua_frames() -> tuple[str, ...]:
    """Return the Lua positions of the running program, innermost first."""
    lines = []
    for frame in walk_frames(sys._getframe(2)):
        table = line_table(frame.f_globals)
        position = lua_position(frame, frame.f_lineno, frame.f_lasti)
        if table is not None and position is not None:
            name = table.name(frame.f_code.co_name)
            lines.append(f"{position[0]}:{position[1]} in {name}")
    return tuple(lines)
