"""`crypto.random`: bytes nobody can guess, from a seed that a workflow's history records once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from runtime_shims.lua.errors.arguments import check_integer, check_string
from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "bytes",
    "string",
    "uuid",
]

_MOST = 1 << 20
_LETTERS_AND_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


async def bytes(length: Any = None) -> tuple[str | None, Error | None]:
    """Return a string of random bytes, the same one on replay. Reference 10.6.

    Raises:
        LuaError: The length is not an integer.
    """
    return await _bytes(length, "crypto.random.bytes")


async def random_bytes(length: Any = None) -> tuple[str | None, Error | None]:
    """`crypto.random_bytes`, another name of `crypto.random.bytes`. Reference 10.6."""
    return await _bytes(length, "crypto.random_bytes")


async def string(length: Any = None, charset: Any = None) -> tuple[str | None, Error | None]:
    """Return random bytes of a set, letters and digits by default. Reference 10.6.

    Each one is a random byte modulo the size of the set.

    Raises:
        LuaError: The length is not an integer, or the set is not a string.
    """
    count = check_integer(length, 1, "crypto.random.string")
    chosen = _LETTERS_AND_DIGITS
    if charset is not None:
        chosen = to_bytes(check_string(charset, 2, "crypto.random.string"))
    refusal = _refusal(count)
    if refusal is not None:
        return None, refusal
    if not chosen:
        return None, invalid("charset cannot be empty")
    table = (chosen * (-(-256 // len(chosen))))[:256]
    return from_bytes((await current().host.random_bytes(count)).translate(table)), None


async def uuid() -> tuple[str, None]:
    """Return a random identifier, version 4, the same one on replay. Reference 10.6."""
    return str(UUID(bytes=await current().host.random_bytes(16), version=4)), None


async def _bytes(length: Any, function: str) -> tuple[str | None, Error | None]:
    """Serve both names of `bytes`."""
    count = check_integer(length, 1, function)
    refusal = _refusal(count)
    if refusal is not None:
        return None, refusal
    return from_bytes(await current().host.random_bytes(count)), None


def _refusal(count: int) -> Error | None:
    """Refuse a length outside the limits."""
    if count < 1:
        return invalid("length must be a positive integer")
    return invalid("length exceeds maximum allowed size (1MB)") if count > _MOST else None
