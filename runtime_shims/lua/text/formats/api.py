"""``string.format``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_number,
    check_string,
)
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.text.encoding import from_latin, to_latin
from runtime_shims.lua.text.formats.directive import (
    TOO_LONG,
    Directive,
    DirectiveError,
    parse_template,
)
from runtime_shims.lua.text.formats.numeric import format_float, format_integer
from runtime_shims.lua.text.formats.plan import fill
from runtime_shims.lua.text.formats.quoting import quote
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tostring import tostring

_NAME = "string.format"
# Longer strings are never padded.
_MAX_PADDED = 100


def format(template: Any = NO_VALUE, *values: Any) -> str:
    """Return a format string with its directives replaced by the values, as C's ``printf`` does.

    Raises:
        LuaError: A directive is malformed, or a value is missing or has the wrong type.
    """
    filled = fill(template, values) if template.__class__ is str else None
    if filled is not None:
        return filled
    parts: list[str] = []
    number = 1
    for part in parse_template(to_latin(check_string(template, 1, _NAME))):
        if part.__class__ is str:
            parts.append(str(part))
            continue
        number += 1
        if number - 2 >= len(values):
            raise argument_error(number, _NAME, "no value")
        assert isinstance(part, Directive)
        try:
            parts.append(_convert(part, values[number - 2], number))
        except DirectiveError as error:
            raise runtime_error(str(error)) from None
    return from_latin("".join(parts))


def _convert(directive: Directive, value: Any, number: int) -> str:
    """Return the text of one value, one character for each byte."""
    text = directive.text
    if text == "%s":
        return to_latin(tostring(value))
    if text == "%d" and value.__class__ is int:
        return str(value)
    if directive.problem is TOO_LONG:
        directive.check()
    conversion = directive.conversion
    if conversion and conversion in "diuoxX":
        integer = check_integer(value, number, _NAME)
        directive.check()
        return format_integer(directive, integer)
    if conversion and conversion in "aA":
        directive.check()
        return format_float(directive, float(check_number(value, number, _NAME)))
    if conversion and conversion in "eEfgG":
        argument = float(check_number(value, number, _NAME))
        directive.check()
        return format_float(directive, argument)
    if conversion == "s":
        return _convert_string(directive, to_latin(tostring(value)), number)
    if conversion == "c":
        directive.check()
        return directive.pad("", chr(check_integer(value, number, _NAME) & 0xFF), zeros=False)
    if conversion == "q":
        return _convert_quoted(directive, value, number)
    if conversion == "p":
        directive.check()
        return directive.pad("", _pointer(value), zeros=False)
    # The message is a C string, which ends at a zero.
    shown = from_latin(text.partition("\0")[0])
    raise DirectiveError(f"invalid conversion '{shown}' to 'format'")


def _convert_string(directive: Directive, text: str, number: int) -> str:
    if "\0" in text:
        raise argument_error(number, _NAME, "string contains zeros")
    directive.check()
    if directive.precision is None and len(text) >= _MAX_PADDED:
        return text
    return directive.pad("", text[: directive.precision], zeros=False)


def _convert_quoted(directive: Directive, value: Any, number: int) -> str:
    directive.check()
    literal = quote(value)
    if literal is None:
        raise argument_error(number, _NAME, "value has no literal form")
    return to_latin(literal)


def _pointer(value: Any) -> str:
    if value is None or value.__class__ in (bool, int, float):
        return "(null)"
    return f"{id(value):#014x}"
