"""The reason of a cancel request: a text, or a deadline the receiver enforces. Reference 3.12."""

from __future__ import annotations

import math
import re
from typing import Any

from runtime_shims.gotime.durations import (
    MAX_DURATION,
    MILLISECOND,
    DurationError,
    format_duration,
    parse_duration,
)
from runtime_shims.lua import Userdata
from runtime_shims.lua.errors.arguments import argument_error, check_string

DEADLINE = "deadline="

_FUNCTION = "process.cancel"

# How the SDK shows a workflow the request of another workflow.
_REQUESTED = re.compile("Cancel requested by workflow with run id \\S+ with reason: ")


def cancel_reason(argument: Any) -> str:
    """Return the reason text for the second argument of `process.cancel`.

    Args:
        argument: Nil, a duration as text, as a Duration or in milliseconds, or a free text.

    Returns:
        Empty for nil, `deadline=5s` for a duration, the text itself otherwise.

    Raises:
        LuaError: It is none of these, or a number that is no duration.
    """
    if argument is None:
        return ""
    if isinstance(argument, int | float) and not isinstance(argument, bool):
        return DEADLINE + format_duration(_nanoseconds(argument))
    text = str(argument) if isinstance(argument, Userdata) else check_string(argument, 2, _FUNCTION)
    try:
        parse_duration(text)
    except DurationError:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return DEADLINE + text


def given_reason(shown: str) -> str:
    """Return what was given to `process.cancel` for a reason as a cancelled workflow sees it."""
    requested = _REQUESTED.match(shown)
    return shown if requested is None else shown[requested.end() :]


def _nanoseconds(milliseconds: float) -> int:
    """Return a number of milliseconds as nanoseconds."""
    exact = milliseconds * MILLISECOND
    if not math.isfinite(exact) or abs(exact) > MAX_DURATION:
        raise argument_error(2, _FUNCTION, "deadline out of range")
    return int(exact)
