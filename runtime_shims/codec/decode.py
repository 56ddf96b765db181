"""JSON text and payload bytes as Lua values; every decode builds fresh tables."""

from __future__ import annotations

import json
import re
from typing import Any

from runtime_shims.codec.limits import (
    BINARY,
    INT64_MAX,
    INT64_MIN,
    JSON,
    MAX_DEPTH,
    NULL,
    CodecError,
)
from runtime_shims.lua import Table

_LONG_INTEGER = 20  # sign and 19 digits always fit in 64 bits or saturate by comparison
_SPACE = re.compile(r"[ \t\n\r]*")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def decode_payload(encoding: str | None, data: bytes) -> Any:
    """Decode one payload into a Lua value. Reference 2.1 and 2.4.

    Args:
        encoding: The payload's `encoding` metadata, None when it has none.
        data: The payload's data.

    Raises:
        CodecError: Missing or unsupported encoding, or text that is not JSON.
    """
    if encoding == JSON:
        return decode_json(data)
    if encoding == NULL:
        return None
    if encoding == BINARY:
        return data.decode("utf-8", "surrogateescape")
    if encoding is None:
        raise CodecError("temporal payload has no encoding")
    raise CodecError(f"unsupported temporal payload encoding: {encoding}")


def decode_json(data: bytes) -> Any:
    """Decode the first JSON value of UTF-8 text; what follows it is ignored. Reference 2.4.

    Raises:
        CodecError: Bad JSON, bad UTF-8, a repeated key, or nesting beyond 128.
    """
    try:
        text = data.decode()
        start = _SPACE.match(text).end()  # type: ignore[union-attr]
        sanitize = _ESCAPED_SURROGATE.search(text) is not None
        value, end = (_CLEANING if sanitize else _DECODER).raw_decode(text, start)
    except RecursionError:
        raise CodecError("exceeded maximum nesting depth for JSON decoding") from None
    except ValueError as error:
        raise CodecError(str(error)) from None
    if text.count("[") + text.count("{") > MAX_DEPTH:
        _check_depth(text[start:end])
    if sanitize:
        value = _clean(value)
    return _to_array(value) if isinstance(value, list) else value


def _integer(digits: str) -> int:
    """Read an integer, saturating at the limits of 64 bits."""
    if len(digits) > _LONG_INTEGER:
        return INT64_MIN if digits[0] == "-" else INT64_MAX
    return min(max(int(digits), INT64_MIN), INT64_MAX)


def _no_constant(name: str) -> None:
    """Refuse NaN and Infinity, which Python's decoder would take."""
    raise ValueError(f"invalid literal {name}")


def _to_object(pairs: list[tuple[str, Any]]) -> Table:
    """Build a table from an object's fields; `null` fields are absent."""
    table = Table(pairs)
    if len(table) != len(pairs):
        raise ValueError("duplicate object key")
    for key, value in pairs:
        if value is None:
            del table[key]
        elif value.__class__ is list:
            table[key] = _to_array(value)
    if not table:
        table.mark_object()
    return table


def _to_array(items: list[Any]) -> Table:
    """Build a table 1..n from an array; `null` elements leave holes."""
    table = Table()
    for index, item in enumerate(items, 1):
        if item is not None:
            table[index] = _to_array(item) if item.__class__ is list else item
    return table


def _to_clean_object(pairs: list[tuple[str, Any]]) -> Table:
    """Build a table from fields that may hold escaped surrogates without a partner."""
    return _to_object([(_clean(key), _clean(value)) for key, value in pairs])


def _clean(value: Any) -> Any:
    """Replace escaped surrogates that have no partner, which Lua would take for raw bytes."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    return [_clean(item) for item in value] if value.__class__ is list else value


def _check_depth(text: str) -> None:
    """Refuse JSON nested deeper than the limit."""
    depth = 0
    for char in _STRINGS.sub("", text):
        if char in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise CodecError("exceeded maximum nesting depth for JSON decoding")
        elif char in "]}":
            depth -= 1


_DECODER = json.JSONDecoder(
    object_pairs_hook=_to_object, parse_int=_integer, parse_constant=_no_constant
)
_CLEANING = json.JSONDecoder(
    object_pairs_hook=_to_clean_object,
    parse_int=_integer,
    parse_constant=_no_constant,
)
