"""Types of the dialect that no file declares: what each is in the run time and to the analyses."""

from __future__ import annotations

from typing import NamedTuple

from transpiler.api.model import ApiFunction

BUILTIN_TYPES: dict[str, str] = {
    "any": "any",
    "boolean": "bool",
    "error": "Error",
    "function": "fn",
    "integer": "long",
    "never": "any",
    "nil": "nil",
    "number": "num",
    "string": "str",
    "table": "table",
    "thread": "thread",
    "unknown": "any",
}
"""Built-in types and what a value of each is, in the notation of result types."""

CASTS = ("boolean", "integer", "number")
"""Built-in types that are global values; ``string`` is one too, beside being a library."""


CALLS = {
    "Generic": ApiFunction("Generic()", "Type[any]"),
    "Type": ApiFunction("Type()", "T", params=1),
}
"""Calling a type, by the class of the type: a checked cast, or the application of a generic one."""


class ClassType(NamedTuple):
    """A class of userdata as a type.

    Attributes:
        userdata: How argument errors call its objects.
        result: The class in the notation of result types.
    """

    userdata: str
    result: str


_CLASSES = {
    "channel.Case": ClassType("channel.case", "Case"),
    "channel.Channel": ClassType("channel", "Channel[any]"),
    "errors.Error": ClassType("error", "Error"),
    "funcs.Executor": ClassType("funcs.Executor", "Executor"),
    "funcs.Future": ClassType("funcs.Future", "Future"),
    "payload.Payload": ClassType("payload", "Payload"),
    "process.Message": ClassType("process.Message", "Message"),
    "process.Spawner": ClassType("process.Spawner", "Spawner"),
    "time.Duration": ClassType("time.Duration", "Duration"),
    "time.Location": ClassType("time.Location", "Location"),
    "time.Ticker": ClassType("time.Ticker", "Ticker"),
    "time.Time": ClassType("time.Time", "Time"),
    "time.Timer": ClassType("time.Timer", "Timer"),
}

CLASS_TYPES: dict[str, ClassType] = {
    **_CLASSES,
    **{name.partition(".")[2]: known for name, known in _CLASSES.items()},
}
"""Classes by the name of the type, with the module in front or without it."""

VALIDATORS: dict[str, str] = {
    "max": "number",
    "max_len": "number",
    "min": "number",
    "min_len": "number",
    "pattern": "string",
}
"""Validators and the type of the one argument that each takes."""
