"""Lua values as JSON text and payload bytes; plain Python values from callers are accepted too."""

from __future__ import annotations

import re
from json.encoder import encode_basestring
from typing import Any

from runtime_shims.codec.limits import BINARY, JSON, MAX_DEPTH, CodecError
from runtime_shims.codec.numbers import float_text
from runtime_shims.lua import Table, Userdata
from runtime_shims.lua.values.keys import BooleanKey
from runtime_shims.lua.values.tables import is_object
from runtime_shims.message import BYTES, Payload
from runtime_shims.modules.errors import Error

SPARSE = "cannot encode sparse array: non-contiguous numeric keys found"
MIXED = "cannot encode mixed-key table: table has both numeric and non-numeric keys"
CYCLE = "cannot encode recursively nested tables to JSON"
TOO_DEEP = "exceeded maximum nesting depth for JSON encoding"

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_A_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def encode_payload(value: Any) -> tuple[str, bytes]:
    """Encode one argument or result. Reference 2.2 and 2.5.

    Args:
        value: A Lua value, or a Python value made of dict, list, tuple, str, int, float, bool,
            None and bytes.

    Returns:
        The payload's `encoding` and its data.

    Raises:
        CodecError: The value has no JSON form; the message is one of the table rules.
        TypeError: A Python value that stands for no Lua value.
    """
    if isinstance(value, bytes):
        return BINARY, value
    if isinstance(value, Payload) and value.format == BYTES:
        return BINARY, str(value.data()[0]).encode("utf-8", "surrogateescape")
    return JSON, to_bytes(json_text(value, export=True))


def json_text(value: Any, *, export: bool = False) -> str:
    """Write a value as compact JSON text. Reference 2.2 and 2.3.

    Args:
        value: The value.
        export: Leave out table fields that hold userdata, as values that leave a program do;
            otherwise they are `null`. Error objects are their text either way.

    Returns:
        JSON text in which bytes that are not UTF-8 are still surrogates; see `to_bytes`.

    Raises:
        CodecError: Sparse, mixed-key, cyclic or too deeply nested tables.
        TypeError: A Python value that stands for no Lua value.
    """
    if type(value) is float:
        return float_text(value, exponent=True)
    try:
        return _write(value, MAX_DEPTH, export)
    except _TooDeep:
        raise CodecError(CYCLE if _has_cycle(value) else TOO_DEEP) from None


def to_bytes(text: str) -> bytes:
    """Return JSON text as UTF-8 in which each stray byte is U+FFFD. Reference 2.2."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Bytes may have met each other and now be valid UTF-8: only what is left is replaced.
        joined = _NOT_A_BYTE.sub("\ufffd", text).encode("utf-8", "surrogateescape")
        return _LONE_SURROGATE.sub("\ufffd", joined.decode("utf-8", "surrogateescape")).encode()


class _TooDeep(Exception):
    """The nesting limit was reached: too deep, or a cycle."""


def _write(value: Any, depth: int, export: bool) -> str:
    """Write any value with `depth` levels of nesting left."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, dict):
        if depth == 0:
            raise _TooDeep
        if isinstance(value, Table):
            return _write_table(value, depth - 1, export)
        return _write_object(value, depth - 1, export)
    if isinstance(value, list | tuple):
        if depth == 0:
            raise _TooDeep
        return "[" + ",".join([_write(item, depth - 1, export) for item in value]) + "]"
    if isinstance(value, Error):
        return encode_basestring(str(value))
    if isinstance(value, Userdata) or callable(value) or hasattr(value, "lua_type"):
        return "null"
    raise TypeError(f"cannot encode a Python {type(value).__name__} to JSON")


def _write_table(table: Table, depth: int, export: bool) -> str:
    """Write a Lua table as array or object. Reference 2.3."""
    fields = {k: v for k, v in table.items() if v is not None and not (export and _dropped(v))}
    if not fields:
        return "{}" if is_object(table) else "[]"
    positive = 0
    for key in fields:
        if key.__class__ is int and key > 0:
            positive += 1
    if positive == 0:
        return _write_object(fields, depth, export)
    if positive != len(fields):
        raise CodecError(MIXED)
    items = []
    for index in range(1, positive + 1):
        if index not in fields:
            raise CodecError(SPARSE)
        items.append(_write(fields[index], depth, export))
    return "[" + ",".join(items) + "]"


def _write_object(fields: dict[Any, Any], depth: int, export: bool) -> str:
    """Write fields as an object; keys that have no text are left out."""
    parts = []
    for key, value in fields.items():
        name = key if key.__class__ is str else _key_text(key)
        if name is not None:
            parts.append(f"{encode_basestring(name)}:{_write(value, depth, export)}")
    return "{" + ",".join(parts) + "}"


def _key_text(key: Any) -> str | None:
    """Return the text of a boolean or numeric key, None for any other."""
    if isinstance(key, BooleanKey):
        key = key.value
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, str | int):
        return str(key)
    return float_text(key) if isinstance(key, float) else None


def _dropped(value: Any) -> bool:
    """Whether the export step leaves a table field with this value out. Reference 2.5."""
    return isinstance(value, Userdata) and not isinstance(value, Error)


def _has_cycle(root: Any) -> bool:
    """Whether a container contains itself, found without recursion."""
    open_ids: list[int] = []
    done: dict[int, None] = {}
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            done[open_ids.pop()] = None
            continue
        if not isinstance(node, dict | list | tuple) or id(node) in done:
            continue
        if id(node) in open_ids:
            return True
        open_ids.append(id(node))
        stack.append((node, True))
        stack.extend((c, False) for c in (node.values() if isinstance(node, dict) else node))
    return False
