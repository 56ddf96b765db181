"""The `json` module: the wire format's rules applied to text."""

from __future__ import annotations

import json
from typing import Any

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import internal, invalid

__all__ = [
    "decode",
    "encode",
    "validate",
    "validate_string",
]

Verdict = tuple[bool, Error | None]


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


def validate(schema: Any = None, value: Any = None) -> Verdict:
    """Tell whether a value satisfies a JSON schema. Reference 10.3.

    Args:
        schema: The schema, as a table or as JSON text.
        value: The value, which is checked as `encode` would write it.

    Returns:
        True and nil, or false and an error that says what is wrong with the schema or the value.
    """
    if schema is None:
        return False, invalid("schema is required")
    if value is None:
        return False, invalid("data is required")
    try:
        data = json.loads(to_bytes(json_text(value)))
    except CodecError as error:
        return False, invalid(f"validation failed: {error}")
    return _judged(schema, data)


def validate_string(schema: Any = None, text: Any = None) -> Verdict:
    """Tell whether a JSON text satisfies a JSON schema. Reference 10.3.

    Args:
        schema: The schema, as a table or as JSON text.
        text: The JSON text.

    Returns:
        True and nil, or false and an error that says what is wrong with the schema or the text.
    """
    if schema is None:
        return False, invalid("schema is required")
    if text is None:
        return False, invalid("data is required")
    if not isinstance(text, str):
        return False, invalid("data must be a JSON string")
    try:
        data = json.loads(text)
    except ValueError as error:
        return False, invalid(f"validation failed: {error}")
    return _judged(schema, data)


def _judged(schema: Any, data: Any) -> Verdict:
    """Check plain data; the library for it is loaded by the first program that asks."""
    if not isinstance(schema, str | Table):
        return False, invalid("schema must be a string or table")
    try:
        text = schema if isinstance(schema, str) else to_bytes(json_text(schema)).decode()
        text = "{}" if text == "[]" else text
        json.loads(text)
    except ValueError as error:
        return False, invalid(f"schema error: {error}")
    from runtime_shims.codec.schemas import BadSchema, Mismatch, check

    try:
        check(text, data)
    except BadSchema as error:
        return False, invalid(f"compile schema: {error}")
    except Mismatch as error:
        return False, invalid(f"validation failed: {error}")
    return True, None
