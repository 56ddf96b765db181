"""One conversion directive such as ``%-5.2f``, checked as Lua checks it."""

from __future__ import annotations

import re
from typing import NamedTuple

_SPAN = re.compile(r"[-+ #0-9.]*")
_MAX_LENGTH = 22
_ALL_FLAGS = "-+ #0"


class DirectiveError(Exception):
    """The directive is malformed; the text is Lua's message."""


class Directive(NamedTuple):
    """A directive as written: flags, width, precision and conversion letter."""

    text: str
    conversion: str
    flags: str
    width: int
    precision: int | None

    def check(self, flags: str, precision: bool) -> None:
        """Check that the conversion allows what the directive uses.

        Args:
            flags: The flags that the conversion allows.
            precision: Whether it allows a precision.

        Raises:
            DirectiveError: It does not.
        """
        digits = r"(?:[1-9]\d?)?" + (r"(?:\.\d{0,2})?" if precision else "")
        body = self.text[1:-1]
        if not re.fullmatch(f"[{re.escape(flags)}]*{digits}" if flags else digits, body):
            raise DirectiveError(f"invalid conversion specification: '{self.text}'")

    def pad(self, sign: str, body: str, zeros: bool) -> str:
        """Return a sign (or prefix) and digits filled up to the width.

        Args:
            sign: What stays before zeros.
            body: The digits.
            zeros: Whether the ``0`` flag counts.
        """
        missing = self.width - len(sign) - len(body)
        if missing <= 0:
            return sign + body
        if "-" in self.flags:
            return sign + body + " " * missing
        if zeros and "0" in self.flags:
            return sign + "0" * missing + body
        return " " * missing + sign + body

    def sign(self, negative: bool) -> str:
        """Return the sign that the flags ask for."""
        if negative:
            return "-"
        if "+" in self.flags:
            return "+"
        return " " if " " in self.flags else ""


def parse_directive(template: str, place: int) -> Directive:
    """Parse the directive whose ``%`` is just before a place of a format string.

    Raises:
        DirectiveError: It is too long.
    """
    match = _SPAN.match(template, place)
    assert match is not None
    body = match[0]
    if len(body) + 1 >= _MAX_LENGTH:
        raise DirectiveError("invalid format (too long)")
    conversion = template[match.end() : match.end() + 1]
    rest = body.lstrip(_ALL_FLAGS)
    flags = body[: len(body) - len(rest)]
    width, point, precision = rest.partition(".")
    return Directive(
        text=f"%{body}{conversion}",
        conversion=conversion,
        flags=flags,
        width=int(width) if width.isdigit() else 0,
        precision=(int(precision) if precision.isdigit() else 0) if point else None,
    )
