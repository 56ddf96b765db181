"""Fields of log records as plain data, which every handler of Python's logging can write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Userdata, tostring


def extra_fields(fields: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Return the `extra` argument of a logging call.

    Args:
        fields: Lua values by name, None without any.

    Returns:
        The fields as plain data under the attribute `lua_fields` of the record, or None. A value
        that has no JSON form is its text.
    """
    if not fields:
        return None
    return {"lua_fields": {name: _plain(value) for name, value in fields.items()}}


def _plain(value: Any) -> Any:
    """Return one value as plain data."""
    if isinstance(value, Userdata):
        return tostring(value)
    try:
        return json.loads(to_bytes(json_text(value)))
    except CodecError:
        return tostring(value)
