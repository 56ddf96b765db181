"""The `uuid` module: identifiers made, checked, taken apart and formatted."""

from __future__ import annotations

import re
from hashlib import md5, sha1
from typing import Any
from uuid import UUID

from runtime_shims.lua import Table
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "format",
    "parse",
    "v1",
    "v3",
    "v4",
    "v5",
    "v7",
    "validate",
    "variant",
    "version",
]

_HEX = re.compile(r"[0-9a-fA-F]{32}")
_STANDARD = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_GREGORIAN_TICKS = 0x01B21DD213814000
_TICKS_PER_SECOND = 10_000_000
_TIME_BASED, _TIME_ORDERED = 1, 7


def v1() -> tuple[str, None]:
    """Return a time-based identifier; the same one on replay. Reference 10.5."""
    return current().host.uuid(1), None


def v4() -> tuple[str, None]:
    """Return a random identifier; the same one on replay. Reference 10.5."""
    return current().host.uuid(4), None


def v7() -> tuple[str, None]:
    """Return a time-ordered identifier; the same one on replay. Reference 10.5."""
    return current().host.uuid(7), None


def v3(namespace: Any = None, name: Any = None) -> tuple[str | None, Error | None]:
    """Return the MD5 identifier of a name in a namespace. Reference 10.5."""
    return _named(3, md5, namespace, name)


def v5(namespace: Any = None, name: Any = None) -> tuple[str | None, Error | None]:
    """Return the SHA-1 identifier of a name in a namespace. Reference 10.5."""
    return _named(5, sha1, namespace, name)


def validate(text: Any = None) -> tuple[bool, None]:
    """Tell whether a value is the text of an identifier. Reference 10.5."""
    return isinstance(text, str) and _read(text) is not None, None


def version(text: Any = None) -> tuple[int | None, Error | None]:
    """Return the version number of an identifier. Reference 10.5."""
    identifier, error = _checked(text)
    return (None, error) if identifier is None else (identifier.int >> 76 & 0xF, None)


def variant(text: Any = None) -> tuple[str | None, Error | None]:
    """Return the variant name of an identifier. Reference 10.5."""
    identifier, error = _checked(text)
    return (None, error) if identifier is None else (_variant(identifier), None)


def parse(text: Any = None) -> tuple[Table | None, Error | None]:
    """Return the parts of an identifier as a table. Reference 10.5.

    `timestamp` (whole seconds since 1970) is present for versions 1 and 7, `node` for version 1.
    """
    identifier, error = _checked(text)
    if identifier is None:
        return None, error
    number = identifier.int >> 76 & 0xF
    parts = Table(version=number, variant=_variant(identifier))
    if number == _TIME_BASED:
        parts["timestamp"] = (identifier.time - _GREGORIAN_TICKS) // _TICKS_PER_SECOND
        parts["node"] = f"{identifier.node:012x}"
    elif number == _TIME_ORDERED:
        parts["timestamp"] = (identifier.int >> 80) // 1000
    return parts, None


def format(text: Any = None, style: Any = None) -> tuple[str | None, Error | None]:
    """Return an identifier as "standard", "simple" or "urn" text. Reference 10.5."""
    identifier, error = _checked(text)
    if identifier is None:
        return None, error
    forms = {"standard": str(identifier), "simple": identifier.hex, "urn": identifier.urn}
    if not isinstance(style, str) or style not in forms:
        return None, invalid("unsupported format")
    return forms[style], None


def _named(version: int, digest: Any, namespace: Any, name: Any) -> tuple[str | None, Error | None]:
    """Make a name-based identifier."""
    if not isinstance(namespace, str) or not isinstance(name, str):
        return None, invalid("namespace and name must be strings")
    space = _read(namespace)
    if space is None:
        return None, invalid("invalid namespace UUID")
    data = space.bytes + name.encode("utf-8", "surrogateescape")
    return str(UUID(bytes=digest(data, usedforsecurity=False).digest()[:16], version=version)), None


def _checked(text: Any) -> tuple[UUID | None, Error | None]:
    """Read an identifier or say why it is none."""
    if not isinstance(text, str):
        return None, invalid("input must be a string")
    identifier = _read(text)
    return identifier, None if identifier is not None else invalid("invalid UUID format")


def _read(text: str) -> UUID | None:
    """Read the standard, braced, URN and plain hexadecimal forms."""
    body = text[9:] if text[:9].lower() == "urn:uuid:" else text
    if body[:1] == "{" and body[-1:] == "}" and body is text:
        body = body[1:-1]
    if _STANDARD.fullmatch(body) or (body is text and _HEX.fullmatch(body)):
        return UUID(body)
    return None


def _variant(identifier: UUID) -> str:
    """Name the variant by the high bits of byte 8."""
    octet = identifier.int >> 56 & 0xFF
    if octet & 0xC0 == 0x80:
        return "RFC4122"
    if octet & 0xE0 == 0xC0:
        return "Microsoft"
    return "Future" if octet & 0xE0 == 0xE0 else "NCS"
