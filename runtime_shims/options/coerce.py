"""One function per option type: a Lua value in, a plain typed value out, or an OptionError."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from runtime_shims.gotime.durations import MAX_DURATION, parse_duration
from runtime_shims.lua import Table, Userdata
from runtime_shims.lua import type as lua_type
from runtime_shims.wirenames import MAX_NAME, RESERVED_QUEUES, text_size

Coercion = Callable[[str, Any], Any]


class OptionError(Exception):
    """An option has the wrong type or value; the text is meant for the Lua program."""


def plain(value: Any) -> Any:
    """Give userdata and functions their string form, as every option value is. Reference 3.7."""
    if isinstance(value, Userdata) or (callable(value) and not isinstance(value, Table)):
        return str(value)
    return value


def string(name: str, value: Any) -> str:
    """Accept a string. Reference 3.8.

    Bytes that are no text are refused: a request loses fields that hold them.
    """
    if not isinstance(value, str):
        raise OptionError(f"{name} must be a string, got {lua_type(value)}")
    if text_size(value) is None:
        raise OptionError(f"{name} is not valid UTF-8")
    return value


def filled_string(name: str, value: Any) -> str:
    """Accept a string that is not empty. Reference 3.8."""
    if not string(name, value):
        raise OptionError(f"{name} cannot be empty")
    return str(value)


def identifier(name: str, value: Any) -> str:
    """Accept a string that can name something on the server."""
    text = filled_string(name, value)
    if (text_size(text) or 0) > MAX_NAME:
        raise OptionError(f"{name} is longer than {MAX_NAME} bytes")
    return text


def queue_name(name: str, value: Any) -> str:
    """Accept a string that can name a task queue."""
    text = identifier(name, value)
    if text.startswith(RESERVED_QUEUES):
        raise OptionError(f"{name} cannot start with {RESERVED_QUEUES}")
    return text


def boolean(name: str, value: Any) -> bool:
    """Accept a boolean only. Reference 3.8."""
    if not isinstance(value, bool):
        raise OptionError(f"{name} must be a boolean, got {lua_type(value)}")
    return value


def duration(name: str, value: Any) -> timedelta:
    """Accept a Go duration string, or a number of milliseconds. Reference 3.8 and 7.1.

    Negative durations are refused: Temporal would reject the command and block the workflow.
    """
    if isinstance(value, str):
        try:
            seconds = parse_duration(value) / 1e9
        except ValueError as error:
            raise OptionError(f'{name} must be a duration string (e.g. "5s"): {error}') from None
    elif isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000
    else:
        raise OptionError(
            f"{name} must be a duration string or milliseconds number, got {lua_type(value)}"
        )
    if seconds < 0 or math.isnan(seconds):
        raise OptionError(f"{name} must not be negative")
    if seconds > MAX_DURATION / 1e9:
        raise OptionError(f"{name} is out of range")
    return timedelta(seconds=seconds)


def enumeration(prefix: str, *names: str) -> Coercion:
    """Make a coercion to one of `names`, whose position is the protocol number. Reference 3.8.

    Args:
        prefix: What the full protocol names start with.
        names: Short names in lower case, in the order of their numbers.
    """

    def coerce(name: str, value: Any) -> str:
        if isinstance(value, str):
            key = value.lower().replace("-", "_").removeprefix(prefix)
            if key in names:
                return key
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if value in range(len(names)):
                return names[int(value)]
        else:
            raise OptionError(f"{name} must be enum string/int, got {lua_type(value)}")
        raise OptionError(f'{name} has invalid value "{value}"')

    return coerce


def mapping(name: str, value: Any) -> dict[str, Any]:
    """Accept a table whose keys are strings; nil fields are left out. Reference 3.8."""
    if not isinstance(value, Mapping):
        raise OptionError(f"{name} must be a table/map, got {lua_type(value)}")
    fields = {key: plain(field) for key, field in value.items() if field is not None}
    if not all(isinstance(key, str) for key in fields):
        raise OptionError(f"{name} must be a table/map, got table with non-string keys")
    if any(text_size(key) is None for key in fields):
        raise OptionError(f"{name} has a key that is not valid UTF-8")
    return fields


def number(name: str, value: Any) -> float:
    """Accept a finite number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise OptionError(f"{name} must be a number, got {lua_type(value)}")
    if not math.isfinite(value):
        raise OptionError(f"{name} must be a finite number")
    return value


def integer(name: str, value: Any) -> int:
    """Accept a number without a fraction that fits the protocol's 32 bits."""
    if number(name, value) % 1 != 0:
        raise OptionError(f"{name} must be an integer, got {value}")
    if not -(2**31) <= value < 2**31:
        raise OptionError(f"{name} is out of range")
    return int(value)


def string_list(name: str, value: Any) -> list[str]:
    """Accept one string, or a table that lists strings."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, Table | list | tuple):
        raise OptionError(f"{name} must be a list of strings, got {lua_type(value)}")
    items = sequence(name, value)
    return [string(f"{name}[{index}]", item) for index, item in enumerate(items, 1)]


def sequence(name: str, value: Table | list[Any] | tuple[Any, ...]) -> list[Any]:
    """Return the items of a table with keys 1..n as a list."""
    if not isinstance(value, Table):
        return list(value)
    items = {key: item for key, item in value.items() if item is not None}
    if not all(index in items for index in range(1, len(items) + 1)):
        raise OptionError(f"{name} must be a list, got a table with other keys")
    return [plain(items[index]) for index in range(1, len(items) + 1)]
