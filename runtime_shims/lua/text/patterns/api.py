"""``string.find``, ``match``, ``gmatch`` and ``gsub``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.lua.errors.arguments import check_integer, check_string, optional_integer
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.text.encoding import from_latin, to_latin
from runtime_shims.lua.text.patterns.matcher import PatternError
from runtime_shims.lua.text.patterns.pattern import Found, compile_pattern, lua_capture
from runtime_shims.lua.text.patterns.substitution import Substitution


def find(s: Any = None, pattern: Any = None, init: Any = None, plain: Any = None) -> Any:
    """Return first and last byte of the first match and its captures, nil without a match.

    Args:
        s: The subject.
        pattern: The pattern.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.
        plain: Search for the pattern as a plain text when true.

    Raises:
        LuaError: An argument has the wrong type, or the pattern is malformed.
    """
    subject = to_latin(check_string(s, 1, "string.find"))
    text = to_latin(check_string(pattern, 2, "string.find"))
    start = _start(subject, init, "string.find")
    if start is None:
        return None
    compiled = compile_pattern(text)
    if compiled.plain or (plain is not None and plain is not False):
        place = subject.find(text, start)
        return None if place < 0 else (place + 1, place + len(text))
    try:
        found = compiled.find(subject, start)
        if found is None:
            return None
        return (found.start + 1, found.end, *[lua_capture(each) for each in found.captures])
    except PatternError as error:
        raise runtime_error(str(error)) from None


def match(s: Any = None, pattern: Any = None, init: Any = None) -> Any:
    """Return the captures of the first match (the whole match when there are none), or nil.

    Args:
        s: The subject.
        pattern: The pattern.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.

    Raises:
        LuaError: An argument has the wrong type, or the pattern is malformed.
    """
    subject = to_latin(check_string(s, 1, "string.match"))
    text = to_latin(check_string(pattern, 2, "string.match"))
    start = _start(subject, init, "string.match")
    if start is None:
        return None
    try:
        found = compile_pattern(text).find(subject, start)
        return None if found is None else _match_result(subject, found)
    except PatternError as error:
        raise runtime_error(str(error)) from None


def gmatch(s: Any = None, pattern: Any = None, init: Any = None) -> Callable[..., Any]:
    """Return an iterator function over all matches.

    Args:
        s: The subject.
        pattern: The pattern; a leading ``^`` is no anchor here.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.

    Raises:
        LuaError: An argument has the wrong type; the iterator raises for a malformed pattern.
    """
    subject = to_latin(check_string(s, 1, "string.gmatch"))
    compiled = compile_pattern(to_latin(check_string(pattern, 2, "string.gmatch")), anchors=False)
    start = _start(subject, init, "string.gmatch")
    place = len(subject) + 1 if start is None else start
    last_end = -1

    def step() -> Any:
        nonlocal place, last_end
        while place <= len(subject):
            found = compiled.find(subject, place)
            if found is None:
                place = len(subject) + 1
            elif found.end == last_end:
                place = found.start + 1
            else:
                place = last_end = found.end
                return _match_result(subject, found)
        return None

    def checked_step(*_: Any) -> Any:
        try:
            return step()
        except PatternError as error:
            raise runtime_error(str(error)) from None

    return checked_step


def gsub(s: Any = None, pattern: Any = None, repl: Any = None, n: Any = None) -> tuple[str, int]:
    """Return the subject with matches replaced, and the number of matches.

    Args:
        s: The subject.
        pattern: The pattern.
        repl: A string (``%0`` to ``%9`` are captures), a table or a function.
        n: The most matches to replace; default all.

    Raises:
        LuaError: An argument has the wrong type, the pattern or the replacement is malformed, or
            the replacement value is no string.
    """
    subject = to_latin(check_string(s, 1, "string.gsub"))
    compiled = compile_pattern(to_latin(check_string(pattern, 2, "string.gsub")))
    substitution = Substitution.of(repl)
    limit = len(subject) + 1 if n is None else check_integer(n, 4, "string.gsub")
    try:
        text, count = substitution.apply(compiled, subject, limit)
    except PatternError as error:
        raise runtime_error(str(error)) from None
    return from_latin(text), count


def _start(subject: str, init: Any, function: str) -> int | None:
    """Return an init argument as an offset from 0, None when it is behind the end."""
    start = optional_integer(init, 3, function, 1)
    size = len(subject)
    if start > 0:
        return start - 1 if start <= size + 1 else None
    return max(size + start, 0) if start else 0


def _match_result(subject: str, found: Found) -> Any:
    captures = found.captures
    if not captures:
        return from_latin(subject[found.start : found.end])
    if len(captures) == 1:
        return lua_capture(captures[0])
    return tuple([lua_capture(each) for each in captures])
