"""The log levels of `Host.log` as those of Python's logging."""

import logging
from collections.abc import Mapping
from types import MappingProxyType

_LEVELS: Mapping[str, int] = MappingProxyType(
    {
        "debug": logging.DEBUG,
        "info": logging.INFO,
        "warn": logging.WARNING,
        "error": logging.ERROR,
        "print": logging.INFO,
    }
)


def python_level(name: str) -> int:
    """Return Python's number of a level name; an unknown name counts as "info"."""
    return _LEVELS.get(name, logging.INFO)
