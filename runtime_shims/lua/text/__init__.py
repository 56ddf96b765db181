"""Strings as Lua sees them: bytes, patterns, formats and binary packing."""
