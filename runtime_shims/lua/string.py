"""The Lua library ``string``, also what strings are indexed with."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any, Final

from runtime_shims.lua.text.basics import byte, char, lower, rep, reverse, sub, upper
from runtime_shims.lua.text.basics import length as len
from runtime_shims.lua.text.formats.api import format
from runtime_shims.lua.text.packing.api import pack, packsize, unpack
from runtime_shims.lua.text.patterns.api import find, gmatch, gsub, match

__all__ = [
    "byte",
    "char",
    "find",
    "format",
    "gmatch",
    "gsub",
    "len",
    "lower",
    "match",
    "pack",
    "packsize",
    "rep",
    "reverse",
    "sub",
    "unpack",
    "upper",
]

METHODS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "byte": byte,
        "char": char,
        "find": find,
        "format": format,
        "gmatch": gmatch,
        "gsub": gsub,
        "len": len,
        "lower": lower,
        "match": match,
        "pack": pack,
        "packsize": packsize,
        "rep": rep,
        "reverse": reverse,
        "sub": sub,
        "unpack": unpack,
        "upper": upper,
    }
)

methods: Final[ContextVar[Mapping[str, Any]]] = ContextVar(
    "luatemporal_string_methods", default=METHODS
)
"""What strings are indexed with: the library, or the running program's own table of it."""
