"""The `yaml` module: tables as YAML documents and back."""

from __future__ import annotations

from typing import Any

from runtime_shims.codec.limits import CodecError
from runtime_shims.codec.yaml_text import decode_yaml, yaml_text
from runtime_shims.lua import Table
from runtime_shims.lua.text.encoding import to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import internal, invalid

__all__ = [
    "decode",
    "encode",
]


def encode(value: Any = None, options: Any = None) -> tuple[str | None, Error | None]:
    """Return a table as YAML text. Reference 10.7.

    Args:
        value: The table.
        options: `field_order`, an array of names that come first in every mapping, and
            `sort_unordered`, whether the other fields are sorted.
    """
    if not isinstance(value, Table):
        return None, invalid("table expected")
    given = options if isinstance(options, Table) else Table()
    order = given["field_order"]
    first = [str(name) for name in order.values()] if isinstance(order, Table) else None
    try:
        return yaml_text(value, first, given["sort_unordered"] is True), None
    except CodecError as error:
        return None, internal(f"encode failed: {error}")


def decode(text: Any = None) -> tuple[Any, Error | None]:
    """Return the value of the first document of YAML text. Reference 10.7."""
    if not isinstance(text, str):
        return None, invalid("string expected")
    if not text:
        return None, invalid("input cannot be empty")
    try:
        return decode_yaml(to_bytes(text).decode("utf-8", "replace")), None
    except CodecError as error:
        return None, internal(f"decode failed: {error}")
