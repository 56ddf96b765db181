"""The Lua library ``table``."""

from __future__ import annotations

from runtime_shims.lua.sequences.editing import insert, move, remove
from runtime_shims.lua.sequences.joining import concat, pack, unpack
from runtime_shims.lua.sequences.sorting import sort

__all__ = ["concat", "insert", "move", "pack", "remove", "sort", "unpack"]
