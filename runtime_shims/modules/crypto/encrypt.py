"""`crypto.encrypt`: authenticated encryption with a random nonce, recorded in a workflow."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.text.encoding import from_bytes
from runtime_shims.modules.crypto.ciphers import NONCE_SIZE, job, seal
from runtime_shims.modules.errors import Error
from runtime_shims.running import current

__all__ = [
    "aes",
    "chacha20",
]


async def aes(
    data: Any = None, key: Any = None, associated: Any = None
) -> tuple[str | None, Error | None]:
    """Encrypt with AES-GCM; the key has 16, 24 or 32 bytes. Reference 10.6.

    Returns:
        Nonce, encrypted text and tag in one string, and nil; or nil and an error.

    Raises:
        LuaError: An argument is not a string.
    """
    return await _encrypt("crypto.encrypt.aes", data, key, associated)


async def chacha20(
    data: Any = None, key: Any = None, associated: Any = None
) -> tuple[str | None, Error | None]:
    """Encrypt with ChaCha20-Poly1305; the key has 32 bytes. Reference 10.6.

    Returns:
        Nonce, encrypted text and tag in one string, and nil; or nil and an error.

    Raises:
        LuaError: An argument is not a string.
    """
    return await _encrypt("crypto.encrypt.chacha20", data, key, associated)


async def _encrypt(
    function: str, data: Any, key: Any, associated: Any
) -> tuple[str | None, Error | None]:
    """Encrypt with the cipher of this name."""
    work, refusal = job(function, data, key, associated)
    if refusal is not None:
        return None, refusal
    nonce = await current().host.random_bytes(NONCE_SIZE)
    return from_bytes(seal(work, nonce)), None
