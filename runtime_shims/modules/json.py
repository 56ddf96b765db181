"""The `json` module: the wire format's rules applied to text."""

from __future__ import annotations

from typing import Any

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import internal, invalid

__all__ = [
    "decode",
    "encode",
]


def encode(value: Any = None) -> tuple[str | None, Error | None]:
    """Return the JSON text of a value. Reference 10.3, rules of 2.2 and 2.3."""
    try:
        return to_bytes(json_text(value)).decode(), None
    except CodecError as error:
        return None, internal(f"encode failed: {error}")


def decode(text: Any = None) -> tuple[Any, Error | None]:
    """Return the value of a JSON text. Reference 10.3, rules of 2.4."""
    if not isinstance(text, str):
        return None, invalid("string expected")
    if not text:
        return None, invalid("empty string is not valid JSON")
    try:
        return decode_json(text.encode("utf-8", "surrogateescape")), None
    except CodecError as error:
        return None, internal(f"decode failed: {error}")
