"""A string literal denotes exactly the bytes Lua 5.4 reads, whatever the source's line ends are."""

from __future__ import annotations

import re
from typing import Final

from transpiler.frontend.errors import INVALID_ESCAPE, UNFINISHED_LITERAL

NEWLINE: Final = re.compile(r"\r\n|\n\r|\n|\r")

_SIMPLE_ESCAPES: Final = {
    "a": b"\a",
    "b": b"\b",
    "f": b"\f",
    "n": b"\n",
    "r": b"\r",
    "t": b"\t",
    "v": b"\v",
    "\\": b"\\",
    '"': b'"',
    "'": b"'",
}
_PLAIN: Final = {quote: re.compile(rf"[^\\\r\n{quote}]+") for quote in "\"'"}
_BLANKS: Final = re.compile(r"[ \t\v\f\r\n]*")
_HEX: Final = re.compile(r"[0-9a-fA-F]*")
_DECIMAL: Final = re.compile(r"[0-9]{1,3}")
_LARGEST_CODE_POINT: Final = 2**31


class StringFault(Exception):
    """A malformed literal, located by offsets into the source.

    Attributes:
        code: Error code.
        message: What is wrong, without the text it is near.
        start: Offset of the first offending character.
        end: Offset just past the last one.
        help: What to do, where there is something to say.
    """

    def __init__(
        self, code: str, message: str, start: int, end: int, help: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.start = start
        self.end = end
        self.help = help


def encode(text: str) -> bytes:
    """Return the bytes of source text; surrogate escapes stand for bytes that are not UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def read_short_string(text: str, start: int) -> tuple[bytes, int]:
    """Read a quoted string.

    Args:
        text: The source.
        start: Offset of the opening quote.

    Returns:
        The bytes of the string and the offset just past the closing quote.

    Raises:
        StringFault: The string is not closed on its line, or an escape is malformed.
    """
    quote = text[start]
    plain = _PLAIN[quote]
    parts: list[bytes] = []
    at = start + 1
    while True:
        if run := plain.match(text, at):
            parts.append(encode(run[0]))
            at = run.end()
        following = text[at : at + 1]
        if following == quote:
            return b"".join(parts), at + 1
        if following != "\\":
            raise StringFault(
                UNFINISHED_LITERAL,
                "unfinished string",
                start,
                at,
                f"close it with {quote}, or write [[...]] for text of several lines",
            )
        part, at = _read_escape(text, start, at)
        parts.append(part)


def read_long_string(text: str, body: int, level: int, start: int) -> tuple[str, str, int]:
    """Read the text of a long bracket.

    Args:
        text: The source.
        body: Offset just past the opening bracket.
        level: Number of equal signs in it.
        start: Offset where the string or comment begins.

    Returns:
        The body as written, the body as Lua reads it (newlines unified, the first one dropped),
        and the offset just past the closing bracket.

    Raises:
        StringFault: The bracket is never closed.
    """
    closer = "]" + "=" * level + "]"
    end = text.find(closer, body)
    if end < 0:
        what = "comment" if text.startswith("--", start) else "string"
        raise StringFault(
            UNFINISHED_LITERAL,
            f"unfinished long {what}",
            start,
            len(text),
            f"close it with {closer}",
        )
    raw = text[body:end]
    content = raw
    if "\r" in content:
        content = NEWLINE.sub("\n", content)
    return raw, content.removeprefix("\n"), end + len(closer)


def _read_escape(text: str, start: int, at: int) -> tuple[bytes, int]:
    """Read the escape whose backslash is at `at`; return its bytes and the offset past it."""
    letter = text[at + 1 : at + 2]
    if simple := _SIMPLE_ESCAPES.get(letter):
        return simple, at + 2
    if letter == "z":
        blanks = _BLANKS.match(text, at + 2)
        assert blanks is not None
        return b"", blanks.end()
    if letter == "x":
        return _read_hex_byte(text, at)
    if letter == "u":
        return _read_code_point(text, at)
    if newline := NEWLINE.match(text, at + 1):
        return b"\n", newline.end()
    if digits := _DECIMAL.match(text, at + 1):
        if (value := int(digits[0])) > 255:
            raise _escape_fault(
                "decimal escape too large", at, digits.end(), "the largest is \\255"
            )
        return bytes((value,)), digits.end()
    if not letter:
        raise StringFault(UNFINISHED_LITERAL, "unfinished string", start, at + 1)
    raise _escape_fault(
        "invalid escape sequence", at, at + 2, "write \\\\ for a backslash that stands for itself"
    )


def _read_hex_byte(text: str, at: int) -> tuple[bytes, int]:
    digits = text[at + 2 : at + 4]
    matched = _HEX.match(digits)
    assert matched is not None
    if matched.end() < 2:
        raise _escape_fault("hexadecimal digit expected", at, at + 3 + matched.end(), _HEX_HELP)
    return bytes((int(digits, 16),)), at + 4


def _read_code_point(text: str, at: int) -> tuple[bytes, int]:
    if not text.startswith("{", at + 2):
        raise _escape_fault("missing '{' in \\u{xxxx}", at, at + 3)
    digits = _HEX.match(text, at + 3)
    assert digits is not None
    end = digits.end()
    if not digits[0]:
        raise _escape_fault("hexadecimal digit expected", at, end + 1)
    if int(digits[0], 16) >= _LARGEST_CODE_POINT:
        raise _escape_fault("UTF-8 value too large", at, end, "the largest is \\u{7FFFFFFF}")
    if not text.startswith("}", end):
        raise _escape_fault("missing '}' in \\u{xxxx}", at, end + 1)
    return _utf8(int(digits[0], 16)), end + 1


_HEX_HELP: Final = "\\x takes exactly two hexadecimal digits"


def _utf8(code: int) -> bytes:
    """Encode a code point below 2**31 the way Lua does: up to six bytes, surrogates included."""
    if code < 0x80:
        return bytes((code,))
    tail: list[int] = []
    room = 0x3F
    while code > room:
        tail.append(0x80 | (code & 0x3F))
        code >>= 6
        room >>= 1
    lead = (~room << 1) & 0xFF | code
    return bytes((lead, *reversed(tail)))


def _escape_fault(message: str, start: int, end: int, help: str | None = None) -> StringFault:
    return StringFault(INVALID_ESCAPE, message, start, end, help)
