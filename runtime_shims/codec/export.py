"""The copy of a Lua value that leaves a program without passing through JSON. Reference 2.5."""

from __future__ import annotations

from typing import Any

from runtime_shims.codec.limits import MAX_DEPTH, CodecError
from runtime_shims.lua import Table, Userdata
from runtime_shims.lua.values.tables import is_object
from runtime_shims.modules.errors import Error


def export(value: Any) -> Any:
    """Copy a value as a message or a call between programs of one process does.

    Tables are copied, error objects become their text, other userdata become nil, so that a field
    holding one is left out.

    Raises:
        CodecError: Tables nested deeper than 128, as every cycle is.
    """
    return _copy(value, MAX_DEPTH)


def _copy(value: Any, depth: int) -> Any:
    """Copy any value with `depth` levels of nesting left."""
    if isinstance(value, Table):
        if depth == 0:
            raise CodecError("exceeded maximum nesting depth")
        copy = Table()
        for key, field in value.items():
            exported = _copy(field, depth - 1)
            if exported is not None:
                copy[key] = exported
        if not copy and is_object(value):
            copy.mark_object()
        return copy
    if isinstance(value, Error):
        return str(value)
    return None if isinstance(value, Userdata) else value
