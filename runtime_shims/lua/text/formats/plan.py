"""Format strings that Python's ``%`` fills in as C's ``printf`` does, for usual values."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from runtime_shims.lua.text.formats.directive import Directive, parse_template

# Integers with a precision and alternative forms differ between C and Python.
_USUAL = re.compile(r"%[-+ 0]*\d*(?:[dxX]|(?:\.\d*)?[feEgGs])")


class Plan(NamedTuple):
    """A format string of usual directives.

    Attributes:
        template: The format string for Python.
        kinds: For each directive ``d``, ``x`` (not negative), ``f`` or ``s``.
    """

    template: str
    kinds: str


@lru_cache(maxsize=1024)
def plan(template: str) -> Plan | None:
    """Return the plan of a format string, None when a directive of it is unusual."""
    kinds = []
    if not template.isascii():
        return None
    for part in parse_template(template):
        if isinstance(part, Directive):
            if part.problem is not None or not _USUAL.fullmatch(part.text):
                return None
            kinds.append(_kind(part.conversion))
    return Plan(template, "".join(kinds))


def fill(plan: Plan, values: tuple[Any, ...]) -> str | None:
    """Return a format string filled in, None when a value is of an unusual type."""
    if len(values) != len(plan.kinds):
        return None
    for kind, value in zip(plan.kinds, values, strict=True):
        if kind == "s":
            if value.__class__ is str and value.isascii() and "\0" not in value:
                continue
        elif kind == "f":
            if value.__class__ is float and value - value == 0.0:
                continue
        elif value.__class__ is int and (kind == "d" or value >= 0):
            continue
        return None
    return plan.template % values


def _kind(conversion: str) -> str:
    if conversion in "xX":
        return "x"
    return conversion if conversion in "ds" else "f"
