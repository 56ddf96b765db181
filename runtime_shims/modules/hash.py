"""The `hash` module: digests of byte strings; the same input gives the same text everywhere."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid

__all__ = [
    "fnv32",
    "fnv64",
    "hmac_md5",
    "hmac_sha1",
    "hmac_sha256",
    "hmac_sha512",
    "md5",
    "sha1",
    "sha256",
    "sha512",
]

Digest = tuple[str | None, Error | None]
Number = tuple[int | float | None, Error | None]

_FNV32_OFFSET, _FNV32_PRIME = 0x811C9DC5, 0x01000193
_FNV64_OFFSET, _FNV64_PRIME = 0xCBF29CE484222325, 0x100000001B3


def md5(data: Any = None, raw: Any = None) -> Digest:
    """Return the MD5 digest, as lower-case hex or raw bytes. Reference 10.7."""
    return _digest("md5", data, raw)


def sha1(data: Any = None, raw: Any = None) -> Digest:
    """Return the SHA-1 digest, as lower-case hex or raw bytes. Reference 10.7."""
    return _digest("sha1", data, raw)


def sha256(data: Any = None, raw: Any = None) -> Digest:
    """Return the SHA-256 digest, as lower-case hex or raw bytes. Reference 10.7."""
    return _digest("sha256", data, raw)


def sha512(data: Any = None, raw: Any = None) -> Digest:
    """Return the SHA-512 digest, as lower-case hex or raw bytes. Reference 10.7."""
    return _digest("sha512", data, raw)


def hmac_md5(data: Any = None, secret: Any = None, raw: Any = None) -> Digest:
    """Return the HMAC-MD5 of data under a secret. Reference 10.7."""
    return _authenticated("md5", data, secret, raw)


def hmac_sha1(data: Any = None, secret: Any = None, raw: Any = None) -> Digest:
    """Return the HMAC-SHA-1 of data under a secret. Reference 10.7."""
    return _authenticated("sha1", data, secret, raw)


def hmac_sha256(data: Any = None, secret: Any = None, raw: Any = None) -> Digest:
    """Return the HMAC-SHA-256 of data under a secret. Reference 10.7."""
    return _authenticated("sha256", data, secret, raw)


def hmac_sha512(data: Any = None, secret: Any = None, raw: Any = None) -> Digest:
    """Return the HMAC-SHA-512 of data under a secret. Reference 10.7."""
    return _authenticated("sha512", data, secret, raw)


def fnv32(data: Any = None) -> Number:
    """Return the 32-bit FNV-1 hash as an integer. Reference 10.7."""
    if not isinstance(data, str):
        return None, _not_data()
    return _fnv(to_bytes(data), _FNV32_OFFSET, _FNV32_PRIME, 32), None


def fnv64(data: Any = None) -> Number:
    """Return the 64-bit FNV-1 hash as a float, the nearest number there is. Reference 10.7."""
    if not isinstance(data, str):
        return None, _not_data()
    return float(_fnv(to_bytes(data), _FNV64_OFFSET, _FNV64_PRIME, 64)), None


def _digest(algorithm: str, data: Any, raw: Any) -> Digest:
    """Hash a string."""
    if not isinstance(data, str):
        return None, _not_data()
    return _written(hashlib.new(algorithm, to_bytes(data), usedforsecurity=False).digest(), raw)


def _authenticated(algorithm: str, data: Any, secret: Any, raw: Any) -> Digest:
    """Hash a string under a secret."""
    if not isinstance(data, str):
        return None, _not_data()
    if not isinstance(secret, str):
        return None, invalid("secret must be a string")
    return _written(hmac.digest(to_bytes(secret), to_bytes(data), algorithm), raw)


def _written(digest: bytes, raw: Any) -> Digest:
    """Return a digest as bytes when that is asked for, as hex otherwise."""
    wants_bytes = raw is not None and raw is not False
    return (from_bytes(digest) if wants_bytes else digest.hex()), None


def _not_data() -> Error:
    """Return the refusal of something other than a string."""
    return invalid("data must be a string")


def _fnv(data: bytes, offset: int, prime: int, bits: int) -> int:
    """Return FNV-1: multiply, then combine with the next byte."""
    mask = (1 << bits) - 1
    value = offset
    for byte in data:
        value = (value * prime & mask) ^ byte
    return value
