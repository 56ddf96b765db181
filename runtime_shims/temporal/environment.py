"""`${env:NAME}` placeholders and durations of client and worker settings, read when connecting."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from runtime_shims.gotime.durations import DurationError, parse_duration
from runtime_shims.temporal.errors import ConfigurationFailed

_PLACEHOLDER = re.compile(r"\$\{env:([^}]+)\}")


def expand(value: Any) -> Any:
    """Replace the placeholders in every string of a settings value.

    Raises:
        ConfigurationFailed: A named environment variable is not set.
    """
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda found: variable(found.group(1)), value)
    if isinstance(value, Mapping):
        return {key: expand(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [expand(item) for item in value]
    return value


def variable(name: str) -> str:
    """Return an environment variable.

    Raises:
        ConfigurationFailed: It is not set.
    """
    value = os.environ.get(name)
    if value is None:
        raise ConfigurationFailed(f"environment variable {name} is not set")
    return value


def setting_duration(name: str, value: Any) -> timedelta:
    """Return a duration setting: a Go duration string, or 0.

    Raises:
        ConfigurationFailed: The text is not a duration, or is negative.
    """
    try:
        nanoseconds = parse_duration(str(value))
    except DurationError as error:
        raise ConfigurationFailed(f"{name}: {error}") from None
    if nanoseconds < 0:
        raise ConfigurationFailed(f"{name} must not be negative")
    return timedelta(microseconds=nanoseconds / 1000)
