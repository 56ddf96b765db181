"""`crypto.hmac`: message authentication codes as hex; the key comes first here."""

from __future__ import annotations

import hmac
from typing import Any

from runtime_shims.lua.errors.arguments import check_string
from runtime_shims.lua.text.encoding import to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid

__all__ = [
    "sha256",
    "sha512",
]


def sha256(key: Any = None, data: Any = None) -> tuple[str | None, Error | None]:
    """Return the HMAC-SHA-256 of data under a key. Reference 10.6.

    Raises:
        LuaError: An argument is not a string.
    """
    return _code("sha256", key, data)


def sha512(key: Any = None, data: Any = None) -> tuple[str | None, Error | None]:
    """Return the HMAC-SHA-512 of data under a key. Reference 10.6.

    Raises:
        LuaError: An argument is not a string.
    """
    return _code("sha512", key, data)


def _code(algorithm: str, key: Any, data: Any) -> tuple[str | None, Error | None]:
    """Return the code by this hash."""
    function = f"crypto.hmac.{algorithm}"
    secret = to_bytes(check_string(key, 1, function))
    message = to_bytes(check_string(data, 2, function))
    if not secret:
        return None, invalid("key cannot be empty")
    return hmac.digest(secret, message, algorithm).hex(), None
