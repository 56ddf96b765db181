"""``%q``: a value as a Lua literal that reads back as the same value."""

from __future__ import annotations

from math import inf
from typing import Any

from runtime_shims.lua.numbers.integers import MIN_INTEGER
from runtime_shims.lua.text.encoding import from_latin, to_latin
from runtime_shims.lua.text.formats.hexadecimal import hexadecimal_digits


def quote(value: Any) -> str | None:
    """Return the literal of a value, None for a value that has none."""
    cls = value.__class__
    if cls is str:
        return from_latin(_quote_text(to_latin(value)))
    if cls is int:
        return "0x8000000000000000" if value == MIN_INTEGER else str(value)
    if cls is float:
        return _quote_float(value)
    if value is None:
        return "nil"
    if cls is bool:
        return "true" if value else "false"
    return None


def _quote_text(text: str) -> str:
    parts = ['"']
    for place, character in enumerate(text):
        if character in '"\\\n':
            parts.append(f"\\{character}")
        elif ord(character) < 32 or ord(character) == 127:
            follows_digit = "0" <= text[place + 1 : place + 2] <= "9"
            parts.append(f"\\{ord(character):03d}" if follows_digit else f"\\{ord(character)}")
        else:
            parts.append(character)
    parts.append('"')
    return "".join(parts)


def _quote_float(value: float) -> str:
    if value != value:
        return "(0/0)"
    if value == inf:
        return "1e9999"
    if value == -inf:
        return "-1e9999"
    sign = "-" if str(value).startswith("-") else ""
    return sign + hexadecimal_digits(abs(value), None, point=False)
