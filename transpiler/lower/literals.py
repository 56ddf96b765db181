"""Python text of constants; strings stay readable, bytes that are not UTF-8 become escapes."""

from __future__ import annotations

import math

from transpiler.lower.pytree import ATOM, UNARY, Expr

ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> str:
    """Returns a Python string literal, quoted as black quotes it.

    Args:
        text: The value; lone surrogates stand for bytes that are not UTF-8.

    Returns:
        The literal.
    """
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + escape(text, quote) + quote


def escape(text: str, quote: str) -> str:
    """Returns the inside of a literal between the given quotes."""
    return "".join(_escape_char(char, quote) for char in text)


def _escape_char(char: str, quote: str) -> str:
    if char == quote:
        return "\\" + char
    if char in ESCAPES:
        return ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def constant(value: bool | int | float | str | None) -> Expr:
    """Returns the Python text of a Lua constant."""
    if isinstance(value, str):
        return Expr(string(value))
    if isinstance(value, float) and math.isinf(value):
        return Expr("1e999" if value > 0 else "-1e999", ATOM if value > 0 else UNARY)
    text = repr(value)
    return Expr(text, UNARY if text.startswith("-") else ATOM)
