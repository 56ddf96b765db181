"""Process identifiers: `{node@host|unique}` strings, built and taken apart. Reference 3.1."""

from __future__ import annotations

from typing import NamedTuple

SYSTEM = "{|topology}"

UPDATE = "update"
"""Host part of the PID of an update request."""


class Pid(NamedTuple):
    """The three parts of a PID; `node` is empty in the short form."""

    node: str
    host: str
    unique: str

    def __str__(self) -> str:
        """Return the string form, which is the PID's identity."""
        place = f"{self.node}@{self.host}" if self.node else self.host
        return f"{{{place}|{self.unique}}}"


class PidError(ValueError):
    """The text is not a PID."""


def parse_pid(text: str) -> Pid:
    """Take a PID apart. Reference 3.1.

    Raises:
        PidError: Missing braces or pipe; the message is the reference's.
    """
    if len(text) < 3 or text[0] != "{" or text[-1] != "}":
        raise PidError("invalid pid format: missing braces")
    place, pipe, unique = text[1:-1].partition("|")
    if not pipe:
        raise PidError("invalid pid format: missing pipe")
    node, at, host = place.partition("@")
    if not at:
        node, host = "", place
    _, legacy, rest = unique.partition("|")
    return Pid(node, host, rest if legacy else unique)


def is_pid(text: str) -> bool:
    """Whether a string has the form of a PID."""
    try:
        parse_pid(text)
    except PidError:
        return False
    return True
