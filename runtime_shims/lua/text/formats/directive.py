"""One conversion directive such as ``%-5.2f``, checked as Lua checks it."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

_SPAN = re.compile(r"[-+ #0-9.]*")
_MAX_LENGTH = 22
_ALL_FLAGS = "-+ #0"
TOO_LONG = "invalid format (too long)"
# The flags each conversion allows.
_FLAGS = MappingProxyType(
    {
        **dict.fromkeys("di", "-+0 "),
        **dict.fromkeys("oxX", "-#0"),
        **dict.fromkeys("aAeEfgG", "-+ #0"),
        **dict.fromkeys("csp", "-"),
        "u": "-0",
    }
)


class DirectiveError(Exception):
    """The directive is malformed; the text is Lua's message."""


class Directive(NamedTuple):
    """A directive as written: flags, width, precision and conversion letter.

    Attributes:
        problem: Lua's message when the conversion does not allow what the directive uses.
    """

    text: str
    conversion: str
    flags: str
    width: int
    precision: int | None
    problem: str | None

    def check(self) -> None:
        """Check that the conversion allows what the directive uses.

        Raises:
            DirectiveError: It does not.
        """
        if self.problem is not None:
            raise DirectiveError(self.problem)

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


@lru_cache(maxsize=1024)
def parse_template(template: str) -> tuple[str | Directive, ...]:
    """Return the literal texts and the directives of a format string."""
    parts: list[str | Directive] = []
    place = 0
    while (percent := template.find("%", place)) >= 0:
        parts.append(template[place:percent])
        place = percent + 1
        if template[place : place + 1] == "%":
            parts.append("%")
            place += 1
        else:
            directive = _parse_directive(template, place)
            parts.append(directive)
            place += len(directive.text) - 1
    parts.append(template[place:])
    return tuple(part for part in parts if part)


def _parse_directive(template: str, place: int) -> Directive:
    match = _SPAN.match(template, place)
    body = match[0] if match is not None else ""
    conversion = template[place + len(body) : place + len(body) + 1]
    rest = body.lstrip(_ALL_FLAGS)
    flags = body[: len(body) - len(rest)]
    width, point, precision = rest.partition(".")
    return Directive(
        text=f"%{body}{conversion}",
        conversion=conversion,
        flags=flags,
        width=int(width) if width.isdigit() else 0,
        precision=(int(precision) if precision.isdigit() else 0) if point else None,
        problem=_problem(body, conversion),
    )


def _problem(body: str, conversion: str) -> str | None:
    if len(body) + 1 >= _MAX_LENGTH:
        return TOO_LONG
    if conversion == "q" and body:
        return "specifier '%q' cannot have modifiers"
    if conversion not in _FLAGS or not conversion:
        return None
    digits = r"(?:[1-9]\d?)?" + ("" if conversion in "cp" else r"(?:\.\d{0,2})?")
    if re.fullmatch(f"[{re.escape(_FLAGS[conversion])}]*{digits}", body):
        return None
    return f"invalid conversion specification: '%{body}{conversion}'"
