"""The `base64` module: the standard alphabet with mandatory padding, both ways."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as BadText
from typing import Any

from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid

__all__ = [
    "decode",
    "encode",
]

_LINE_BREAKS = str.maketrans("", "", "\r\n")


def encode(text: Any = None) -> str | tuple[None, Error]:
    """Return a string as base64, and nothing else; nil and an error for no string.

    Reference 10.7.
    """
    if not isinstance(text, str):
        return None, invalid("string expected")
    return b64encode(to_bytes(text)).decode("ascii")


def decode(text: Any = None) -> str | tuple[None, Error]:
    """Return the string that base64 text stands for, and nothing else; nil and an error if none.

    Line breaks inside the text are skipped. Reference 10.7.
    """
    if not isinstance(text, str):
        return None, invalid("string expected")
    try:
        return from_bytes(b64decode(to_bytes(text.translate(_LINE_BREAKS)), validate=True))
    except BadText as failure:
        return None, invalid(f"decode failed: {failure}")
