"""The error objects shim functions return when they refuse: a kind, and retryable false."""

from __future__ import annotations

from runtime_shims.modules.errors import ALREADY_EXISTS, INTERNAL, INVALID, NOT_FOUND, Error


def invalid(message: str) -> Error:
    """Return the error of an argument or option that cannot be used."""
    return Error(message, kind=INVALID, retryable=False)


def not_found(message: str) -> Error:
    """Return the error of something that does not exist."""
    return Error(message, kind=NOT_FOUND, retryable=False)


def already_exists(message: str) -> Error:
    """Return the error of something that exists already."""
    return Error(message, kind=ALREADY_EXISTS, retryable=False)


def internal(message: str) -> Error:
    """Return the error of an operation that this program's surroundings cannot perform."""
    return Error(message, kind=INTERNAL, retryable=False)
