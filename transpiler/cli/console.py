"""Writing to the terminal: data to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click


def echo(text: str) -> None:
    """Write a line of data to standard output."""
    click.echo(_encodable(text, sys.stdout))


def echo_error(text: str) -> None:
    """Write a line for people to standard error."""
    click.echo(_encodable(text, sys.stderr), err=True)


def use_colour(stream: TextIO) -> bool:
    """Return whether a stream is a terminal whose user has not opted out of colours."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _encodable(text: str, stream: TextIO) -> str:
    # Lua strings may hold bytes that are no text; a report about them must not fail to print.
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
