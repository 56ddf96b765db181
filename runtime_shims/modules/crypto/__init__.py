"""The `crypto` module: a workflow records what is random in it; the rest is deterministic."""

from __future__ import annotations

import hashlib
import hmac as _hmac
from typing import Any

from runtime_shims.lua.errors.arguments import check_integer, check_string
from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.crypto import decrypt, encrypt, hmac, jwt, random
from runtime_shims.modules.crypto.random import random_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid

__all__ = [
    "constant_time_compare",
    "decrypt",
    "encrypt",
    "hmac",
    "jwt",
    "pbkdf2",
    "random",
    "random_bytes",
]

_MOST_ITERATIONS = 10_000_000
_LONGEST_KEY = 1 << 20
_DIGESTS = ("sha256", "sha512")


def pbkdf2(
    password: Any = None,
    salt: Any = None,
    iterations: Any = None,
    length: Any = None,
    digest: Any = None,
) -> tuple[str | None, Error | None]:
    """Derive a key of `length` bytes from a password. Reference 10.6.

    Args:
        password: The password.
        salt: The salt.
        iterations: 1 to 10,000,000.
        length: Bytes of the key.
        digest: "sha256", the default, or "sha512".

    Raises:
        LuaError: An argument has the wrong type.
    """
    secret = to_bytes(check_string(password, 1, "crypto.pbkdf2"))
    salted = to_bytes(check_string(salt, 2, "crypto.pbkdf2"))
    rounds = check_integer(iterations, 3, "crypto.pbkdf2")
    size = check_integer(length, 4, "crypto.pbkdf2")
    name = "sha256" if digest is None else check_string(digest, 5, "crypto.pbkdf2")
    if not secret:
        return None, invalid("password cannot be empty")
    if not salted:
        return None, invalid("salt cannot be empty")
    if rounds <= 0:
        return None, invalid("iterations must be a positive integer")
    if rounds > _MOST_ITERATIONS:
        return None, invalid("iterations exceeds maximum allowed value (10000000)")
    if size <= 0:
        return None, invalid("key length must be a positive integer")
    if size > _LONGEST_KEY:
        return None, invalid("key length exceeds maximum allowed size (1MB)")
    if name not in _DIGESTS:
        return None, invalid(f"unsupported hash function: {name}")
    return from_bytes(hashlib.pbkdf2_hmac(name, secret, salted, rounds, size)), None


def constant_time_compare(left: Any = None, right: Any = None) -> bool:
    """Tell whether two strings are equal, in a time that does not depend on where they differ.

    Reference 10.6.

    Raises:
        LuaError: An argument is not a string.
    """
    first = to_bytes(check_string(left, 1, "crypto.constant_time_compare"))
    return _hmac.compare_digest(
        first, to_bytes(check_string(right, 2, "crypto.constant_time_compare"))
    )
