"""`crypto.decrypt`: the counterpart of `crypto.encrypt`; deterministic."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.text.encoding import from_bytes
from runtime_shims.modules.crypto.ciphers import job, unseal
from runtime_shims.modules.errors import Error

__all__ = [
    "aes",
    "chacha20",
]


def aes(
    data: Any = None, key: Any = None, associated: Any = None
) -> tuple[str | None, Error | None]:
    """Decrypt what `crypto.encrypt.aes` gave. Reference 10.6.

    Raises:
        LuaError: An argument is not a string.
    """
    return _decrypt("crypto.decrypt.aes", data, key, associated)


def chacha20(
    data: Any = None, key: Any = None, associated: Any = None
) -> tuple[str | None, Error | None]:
    """Decrypt what `crypto.encrypt.chacha20` gave. Reference 10.6.

    Raises:
        LuaError: An argument is not a string.
    """
    return _decrypt("crypto.decrypt.chacha20", data, key, associated)


def _decrypt(
    function: str, data: Any, key: Any, associated: Any
) -> tuple[str | None, Error | None]:
    """Decrypt with the cipher of this name."""
    work, refusal = job(function, data, key, associated)
    if refusal is not None:
        return None, refusal
    text, failure = unseal(work)
    return (None, failure) if text is None else (from_bytes(text), None)
